package org.softintel.guidance.pages;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** Markdown to the few elements that we style. Markup in the text is shown, never obeyed. */
final class Markdown {
  private static final List<YamlFrontMatterExtension> FRONT_MATTER =
      List.of((YamlFrontMatterExtension) YamlFrontMatterExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(FRONT_MATTER).build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder()
          .extensions(FRONT_MATTER)
          .escapeHtml(true)
          .attributeProviderFactory(context -> (node, tag, attributes) -> look(tag, attributes))
          .build();
  private static final TextContentRenderer TEXT =
      TextContentRenderer.builder().extensions(FRONT_MATTER).build();
  private static final Pattern WELCOME =
      Pattern.compile("/[a-z0-9/-]*|https://[^\\s]+|tel:\\+?[0-9]+|sms:[0-9]+");
  private static final Map<String, String> CLASSES =
      Map.of(
          "h2", "govuk-heading-m",
          "h3", "govuk-heading-s",
          "p", "govuk-body",
          "a", "govuk-link",
          "ul", "govuk-list govuk-list--bullet",
          "ol", "govuk-list govuk-list--number",
          "blockquote", "govuk-inset-text");

  private final String name;
  private final Node document;

  Markdown(String name, String source) {
    this.name = name;
    document = PARSER.parse(source);
    document.accept(new Links());
  }

  Map<String, String> matter() {
    var visitor = new YamlFrontMatterVisitor();
    document.accept(visitor);
    var matter = new TreeMap<String, String>();
    visitor.getData().forEach((key, values) -> matter.put(key, String.join(" ", values)));
    return matter;
  }

  String html() {
    return HTML.render(document);
  }

  String text() {
    return TEXT.render(document);
  }

  private static void look(String tag, Map<String, String> attributes) {
    var known = CLASSES.get(tag);
    if (known != null) {
      attributes.put("class", known);
    }
  }

  private final class Links extends AbstractVisitor {
    @Override
    public void visit(Link link) {
      if (!WELCOME.matcher(link.getDestination()).matches()) {
        throw new BrokenGuide(name, "a link must be ours, https or tel: " + link.getDestination());
      }
      visitChildren(link);
    }
  }
}
