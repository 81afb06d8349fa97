package org.softintel.language.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.softintel.language.odds.AdviceModel;
import org.softintel.language.text.BrokenLanguageList;
import org.softintel.platform.learnt.LearntWeights;
import org.softintel.platform.page.StrictJson;

/** Reads the two files of the list; what has another shape than theirs is refused. */
final class LanguageListReader {
  private static final JsonMapper STRICT =
      StrictJson.MAPPER
          .rebuild()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private LanguageListReader() {}

  static LanguageList terms() {
    return read(resource("/language/terms.json"), LanguageList.class);
  }

  static Grammar grammar() {
    return read(resource("/language/grammar.json"), Grammar.class);
  }

  /** What the words around a finding weigh. */
  static AdviceModel.Weights weights() {
    return new AdviceModel.Weights(
        LearntWeights.read("/language/advice-weights.bin"),
        LearntWeights.read("/language/sentence-weights.bin"));
  }

  static <T> T read(byte[] json, Class<T> type) {
    try {
      return STRICT.readValue(json, type);
    } catch (JsonProcessingException e) {
      if (e.getCause() instanceof BrokenLanguageList broken) {
        throw broken;
      }
      throw new BrokenLanguageList(e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] resource(String name) {
    try (var file = LanguageListReader.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new BrokenLanguageList(name + " is missing");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
