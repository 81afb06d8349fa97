package org.softintel.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Results;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.ValueResolver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class OuterNamesTest {
  private final Asked asked = new Asked();
  private final Engine engine =
      Engine.builder()
          .addDefaults()
          .addValueResolvers(new ReflectionValueResolver(), asked, new OuterNames())
          .strictRendering(true)
          .build();

  @Test
  void findsANameOfAnOuterSectionAndAsksNoOtherResolver() {
    assertThat(rendered("{#for one in all}{#let two=one}{#if outer}{outer}{two}{/if}{/let}{/for}"))
        .isEqualTo("outside 1outside 2");
    assertThat(asked.names).doesNotContain("outer", "two", "one");
  }

  @Test
  void takesTheInnermostMeaningOfAName() {
    assertThat(rendered("{#let outer='inside'}{#for one in all}{outer} {/for}{/let}{outer}"))
        .isEqualTo("inside inside outside ");
    assertThat(rendered("{#for outer in all}{outer_count}{outer} {/for}")).isEqualTo("11 22 ");
  }

  @Test
  void aNameThatIsNowhereIsStillRefusedOrOptional() {
    assertThat(rendered("{#for one in all}{nowhere ?: 'none'}{/for}")).isEqualTo("nonenone");
    assertThatThrownBy(() -> rendered("{#for one in all}{nowhere}{/for}"))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void aSectionOfOneObjectKeepsItsPropertiesBeforeThoseOutside() {
    assertThat(rendered("{#let length=7}{#with outer}{length} {all.size}{/with}{/let}"))
        .isEqualTo("8 2");
  }

  private String rendered(String template) {
    return engine.parse(template).data("outer", "outside ", "all", List.of("1", "2")).render();
  }

  /** Asked like all those that Quarkus generates, and never has an answer. */
  private static class Asked implements ValueResolver {
    private final List<String> names = new ArrayList<>();

    @Override
    public boolean appliesTo(EvalContext context) {
      names.add(context.getName());
      return false;
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
      return Results.notFound(context);
    }
  }
}
