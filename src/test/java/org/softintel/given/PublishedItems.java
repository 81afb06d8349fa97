package org.softintel.given;

import java.util.UUID;

/** Invented things that everybody may read, put there by the database's superuser. */
public final class PublishedItems {
  private PublishedItems() {}

  /** The id of a new training event, online and a week from now, at version 0. */
  public static String training(String title) {
    return training(title, "current_date + 7");
  }

  /** {@code day} is SQL for a date. */
  public static String training(String title, String day) {
    return training(title, day, "9:30", "16:00");
  }

  public static String training(String title, String day, String from, String until) {
    var id = UUID.randomUUID();
    DatabaseRows.change(
        "insert into training_event (id, title, about, audience, mode, on_date, from_time,"
            + " until_time, booking, changed_at, version) values (?, ?, 'An invented matter.',"
            + " 'Teachers', 'ONLINE', "
            + day
            + ", ?::time, ?::time, 'https://example.org/book', now(), 0)",
        id,
        title,
        from,
        until);
    return read(id);
  }

  /** The id of a new entry of the help page, checked today, at version 0. */
  public static String helpline(String name) {
    return helpline(name, "current_date");
  }

  /** {@code checked} is SQL for a date. */
  public static String helpline(String name, String checked) {
    var id = UUID.randomUUID();
    DatabaseRows.change(
        "insert into help_entry (id, reach, name, audience, about, phone, website, hours,"
            + " checked_on, position, changed_at, version) values (?, 'LOCAL', ?, 'Anyone',"
            + " 'An invented team.', '01632 960199', 'https://example.org/', 'Never', "
            + checked
            + ", 99, now(), 0)",
        id,
        name);
    return read(id);
  }

  /** The application reads anew, past its own changes, after a second. */
  private static String read(UUID id) {
    try {
      Thread.sleep(1_000);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return id.toString();
  }

  public static void forget(String id) {
    DatabaseRows.change("delete from training_event where id = ?", UUID.fromString(id));
    DatabaseRows.change("delete from help_entry where id = ?", UUID.fromString(id));
  }
}
