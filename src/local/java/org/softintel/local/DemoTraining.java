package org.softintel.local;

import java.sql.Connection;
import java.sql.SQLException;

/** Invented training, so that list, calendar and search have something in them. */
public final class DemoTraining {
  private static final String PLANT =
      """
      insert into training_event
        (id, title, about, audience, mode, place, on_date, from_time, until_time, booking, cancelled_at, changed_at, version)
      select gen_random_uuid(), title, about, audience, mode, place, current_date + days, from_time::time,
        until_time::time, booking, case when cancelled then now() end, now(), 1
      from (values
        ('Invented course: Seeing the signs', 'An invented course for local mode. What to look for, and what to do next.',
         'Teachers and youth workers', 'IN_PERSON', 'Example Hall, 1 Invented Street, Huddersfield',
         9, '9:30', '12:30', 'https://example.org/book/signs', false),
        ('Invented course: Words that do not blame', 'An invented course for local mode. How to write about a child.',
         'Anyone who writes about children', 'ONLINE', null,
         23, '16:00', '17:30', 'https://example.org/book/words', false),
        ('Invented course: Keeping children safe online', 'An invented course for local mode. You cannot book it yet.',
         'Parents, carers and those who work with children', 'BOTH', 'Sample Library, 2 Invented Street, Dewsbury',
         44, '18:00', '20:00', null, false),
        ('Invented course: County lines', 'An invented course for local mode that was cancelled.',
         'Social workers', 'IN_PERSON', 'Example Hall, 1 Invented Street, Huddersfield',
         51, '10:00', '15:00', 'https://example.org/book/lines', true)
      ) as invented (title, about, audience, mode, place, days, from_time, until_time, booking, cancelled)
      where not exists (select from training_event where on_date > current_date)
      """;

  private DemoTraining() {}

  /** How many are new: none while there is training to come. */
  public static int plant(Connection superuser) throws SQLException {
    try (var statement = superuser.createStatement()) {
      return statement.executeUpdate(PLANT);
    }
  }
}
