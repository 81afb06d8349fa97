package org.softintel.platform.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** One row of a result, by the numbers of its columns. */
public record Row(ResultSet columns) {
  public long number(int column) throws SQLException {
    return columns.getLong(column);
  }

  public Optional<Long> optionalNumber(int column) throws SQLException {
    long number = columns.getLong(column);
    return columns.wasNull() ? Optional.empty() : Optional.of(number);
  }

  public boolean flag(int column) throws SQLException {
    return columns.getBoolean(column);
  }

  public String text(int column) throws SQLException {
    return columns.getString(column);
  }

  public Optional<String> optionalText(int column) throws SQLException {
    return Optional.ofNullable(columns.getString(column));
  }

  public UUID id(int column) throws SQLException {
    return columns.getObject(column, UUID.class);
  }

  public LocalDate date(int column) throws SQLException {
    return columns.getObject(column, LocalDate.class);
  }

  public Instant time(int column) throws SQLException {
    return optionalTime(column).orElseThrow();
  }

  public Optional<Instant> optionalTime(int column) throws SQLException {
    return Optional.ofNullable(columns.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  public byte[] bytes(int column) throws SQLException {
    return columns.getBytes(column);
  }

  public Optional<byte[]> optionalBytes(int column) throws SQLException {
    return Optional.ofNullable(columns.getBytes(column));
  }
}
