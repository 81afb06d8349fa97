package org.softintel.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class AssetsTest {
  private static final Path BUILT = Path.of("target/classes/META-INF/resources/assets");

  @Test
  void theFaceThatIsNotOursIsInNoStyle() throws IOException {
    for (var style : built(".css")) {
      assertThat(Files.readString(style)).doesNotContain("GDS Transport").doesNotContain("woff");
    }
  }

  @Test
  void noFontAndNoCrownIsShipped() throws IOException {
    assertThat(built(""))
        .hasSize(5)
        .extracting(it -> it.getFileName().toString())
        .noneMatch(it -> it.matches(".*(woff|crown|crest|logotype).*"));
  }

  @Test
  void eachNameHoldsTheHashOfItsContent() throws Exception {
    for (var file : built("")) {
      var hash = HexFormat.of().formatHex(digest("SHA-256", Files.readAllBytes(file)));
      assertThat(file.getFileName().toString()).contains("-" + hash.substring(0, 12) + ".");
    }
  }

  @Test
  void theIntegrityInAPageIsThatOfTheFile() throws Exception {
    // when
    var html = Assets.css("staff").getValue() + Assets.module("app") + Assets.script("js-enabled");
    // then
    var parts = Jsoup.parse(html).select("[integrity]");
    assertThat(parts).hasSize(3);
    for (var part : parts) {
      var address = part.hasAttr("href") ? part.attr("href") : part.attr("src");
      var content = Files.readAllBytes(BUILT.resolve(address.substring("/assets/".length())));
      var expected = Base64.getEncoder().encodeToString(digest("SHA-384", content));
      assertThat(part.attr("integrity")).isEqualTo("sha384-" + expected);
    }
  }

  @Test
  void theScriptThatRunsBeforeThePageIsNoModule() {
    assertThat(Assets.script("js-enabled").getValue()).doesNotContain("module");
    assertThat(Assets.module("app").getValue()).contains("type=\"module\"");
  }

  @Test
  void staffPagesAreWiderThanPublicOnes() throws IOException {
    assertThat(style("public")).contains("max-width:960px").doesNotContain("max-width:1260px");
    assertThat(style("staff")).contains("max-width:1260px").doesNotContain("max-width:960px");
  }

  @Test
  void nothingSpoilsTheFirstRuleOfAStyle() throws IOException {
    assertThat(style("public")).doesNotContain("\uFEFF").contains(":root{--govuk-breakpoint");
  }

  @Test
  void theLockFileNamesNoRegistry() throws IOException {
    var lock = Files.readString(Path.of("src/main/frontend/package-lock.json"));
    assertThat(lock).doesNotContain("\"resolved\"");
  }

  private static String style(String name) throws IOException {
    var file = BUILT.resolve(Assets.href(name + ".css").substring("/assets/".length()));
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  private static List<Path> built(String ending) throws IOException {
    try (var files = Files.list(BUILT)) {
      return files.filter(it -> it.toString().endsWith(ending)).toList();
    }
  }

  private static byte[] digest(String algorithm, byte[] content) throws Exception {
    return MessageDigest.getInstance(algorithm).digest(content);
  }
}
