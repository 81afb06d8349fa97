package org.softintel.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A copy as one file: an entry on each line, and the checkpoint in the last. */
record ExportFile(Path file) implements LogCopy {
  private static final String CHECKPOINT = "checkpoint";
  private static final byte[] BEGINS_LAST = "{\"checkpoint\":".getBytes(UTF_8);

  @Override
  public byte[] checkpoint() throws IOException {
    var last = lastLine();
    Fault.unless(isCheckpoint(last), "the file does not end with a checkpoint");
    var fields = EntryLine.read(last);
    Fault.unless(
        fields.keySet().equals(Set.of(CHECKPOINT)),
        "the file's last line holds more than a checkpoint");
    return fields.get(CHECKPOINT).getBytes(UTF_8);
  }

  private byte[] lastLine() throws IOException {
    BoundedFile.demandOrdinary(file);
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      var end = new byte[(int) Math.min(in.length(), Tiles.ENTRY_BYTES_AT_MOST + 2)];
      in.seek(in.length() - end.length);
      in.readFully(end);
      Fault.unless(end.length > 0, "the file does not end with a checkpoint");
      Fault.unless(end[end.length - 1] == '\n', "the file ends within a line");
      int begin = end.length - 1;
      while (begin > 0 && end[begin - 1] != '\n') {
        begin--;
      }
      return Arrays.copyOfRange(end, begin, end.length - 1);
    }
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
        && Arrays.mismatch(line, BEGINS_LAST) == BEGINS_LAST.length;
  }

  private void lines(Consumer<byte[]> taker) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var line = new ByteArrayOutputStream(1 << 10);
      var block = new byte[1 << 16];
      for (int length = in.read(block); length >= 0; length = in.read(block)) {
        int begin = 0;
        for (int at = 0; at < length; at++) {
          if (block[at] == '\n') {
            append(line, block, begin, at);
            taker.accept(line.toByteArray());
            line.reset();
            begin = at + 1;
          }
        }
        append(line, block, begin, length);
      }
      Fault.unless(line.size() == 0, "the file ends within a line");
    }
  }

  private static void append(ByteArrayOutputStream line, byte[] block, int begin, int end) {
    line.write(block, begin, end - begin);
    Fault.unless(line.size() <= Tiles.ENTRY_BYTES_AT_MOST, "a line of the file is too long");
  }
}
