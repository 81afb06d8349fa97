package org.softintel.report.status;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A set of codes as its column holds it: in order, with a space between two. */
@Converter
public class CodeSet implements AttributeConverter<Set<String>, String> {
  @Override
  public String convertToDatabaseColumn(Set<String> codes) {
    return String.join(" ", codes);
  }

  @Override
  public Set<String> convertToEntityAttribute(String column) {
    return column.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(column.split(" ")));
  }
}
