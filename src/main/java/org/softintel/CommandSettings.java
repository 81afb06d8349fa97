package org.softintel;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * What a command sets for its process. It goes before whatever operators set: a file that a
 * property of the JVM names goes before other properties.
 */
public final class CommandSettings implements ConfigSource {
  private static final int BEFORE_ALL = 1_000;
  private static final Map<String, String> SET = new ConcurrentHashMap<>();

  static void add(Map<String, String> settings) {
    SET.putAll(settings);
  }

  @Override
  public Set<String> getPropertyNames() {
    return SET.keySet();
  }

  @Override
  public @Nullable String getValue(String name) {
    return SET.get(name);
  }

  @Override
  public int getOrdinal() {
    return BEFORE_ALL;
  }

  @Override
  public String getName() {
    return "of the command";
  }
}
