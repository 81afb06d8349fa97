package org.softintel.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    return EntryLine.read(last.toByteArray()).getOrDefault(CHECKPOINT, "").getBytes(UTF_8);
  }

  @Override
  public void forEach(Consumer<byte[]> entry) throws IOException {
    lines(
        line -> {
          if (!isCheckpoint(line)) {
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
      for (var line = line(in); line.length > 0; line = line(in)) {
        taker.accept(line);
      }
    }
  }

  private static byte[] line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream(512);
    for (int next = in.read(); next != '\n' && next >= 0; next = in.read()) {
      line.write(next);
      Fault.unless(line.size() <= ENTRY_BYTES_AT_MOST, "a line of the file is too long");
    }
    return line.toByteArray();
  }

  @Override
  public boolean agrees(int level, long index, List<byte[]> hashes) {
    return true;
  }
}
