package org.softintel.audit.log;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What tells an expert how to check proofs, or does it, without a program of ours. */
public enum CheckingFile {
  RECEIPT("checking-a-receipt.txt", "checking-a-receipt.md"),
  BUNDLE("how-to-check.txt", "how-to-check.txt"),
  SCRIPT("check.sh", "check.sh");

  private final String fileName;
  private final String resource;

  CheckingFile(String fileName, String resource) {
    this.fileName = fileName;
    this.resource = "/evidence/" + resource;
  }

  public String fileName() {
    return fileName;
  }

  public byte[] bytes() {
    try (var in = CheckingFile.class.getResourceAsStream(resource)) {
      return requireNonNull(in, resource).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
