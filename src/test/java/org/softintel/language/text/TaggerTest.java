package org.softintel.language.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.junit.jupiter.api.Test;

/** Ours is only faster: the tags are those of OpenNLP's own. */
class TaggerTest {
  @Test
  void itTellsWhatTheLibraryTells() throws IOException {
    // given
    var model = model();
    var theirs = new POSTaggerME(model);
    var ours = new Tagger(model.<AbstractModel>getArtifact("pos.model"));
    for (var words : sentences()) {
      // when
      var tags = ours.tag(words);
      // then
      assertThat(tags).as("%s", words).containsExactly(theirs.tag(words.toArray(String[]::new)));
    }
  }

  private static POSModel model() throws IOException {
    try (var file =
        PartsOfSpeech.class.getResourceAsStream("/opennlp-en-ud-ewt-pos-1.2-2.5.0.bin")) {
      return new POSModel(file);
    }
  }

  private static List<List<String>> sentences() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/language/sets.tsv")).stream()
        .filter(it -> !it.startsWith("#"))
        .map(it -> it.substring(it.lastIndexOf('\t') + 1))
        .map(it -> List.of(it.split("(?=[ ,.'])| ")))
        .map(it -> it.stream().map(String::strip).filter(word -> !word.isEmpty()).toList())
        .toList();
  }
}
