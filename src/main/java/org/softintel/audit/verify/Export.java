package org.softintel.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A copy as one file: an entry on each line, and the checkpoint in the last. */
record Export(Path file) implements LogCopy {
  private static final int ENTRY_BYTES_AT_MOST = 65_535;
  private static final String CHECKPOINT = "checkpoint";
  private static final byte[] BEGINS_LAST = "{\"checkpoint\":".getBytes(UTF_8);

  @Override
  public byte[] checkpoint() throws IOException {
    var last = new ByteArrayOutputStream();
    lines(
        line -> {
          last.reset();
          last.writeBytes(line);
        });
    Fault.unless(isCheckpoint(last.toByteArray()), "the file does not end with a checkpoint");
    var fields = EntryLine.read(last.toByteArray());
    Fault.unless(
        fields.keySet().equals(Set.of(CHECKPOINT)),
        "the file's last line holds more than a checkpoint");
    return fields.get(CHECKPOINT).getBytes(UTF_8);
  }

  @Override
  public void forEach(Consumer<byte[]> entry) throws IOException {
    var ended = new AtomicBoolean();
    lines(
        line -> {
          Fault.unless(!ended.get(), "the file goes on after its checkpoint");
          if (isCheckpoint(line)) {
            ended.set(true);
          } else {
            entry.accept(line);
          }
        });
  }

  private static boolean isCheckpoint(byte[] line) {
    return line.length > BEGINS_LAST.length
        && java.util.Arrays.mismatch(line, BEGINS_LAST) == BEGINS_LAST.length;
  }

  private void lines(Consumer<byte[]> taker) throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      var line = new ByteArrayOutputStream(512);
      for (int next = in.read(); next >= 0; next = in.read()) {
        if (next == '\n') {
          taker.accept(line.toByteArray());
          line.reset();
        } else {
          line.write(next);
          Fault.unless(line.size() <= ENTRY_BYTES_AT_MOST, "a line of the file is too long");
        }
      }
      Fault.unless(line.size() == 0, "the file ends within a line");
    }
  }

  @Override
  public boolean agrees(int level, long index, List<byte[]> hashes) {
    return true;
  }
}
