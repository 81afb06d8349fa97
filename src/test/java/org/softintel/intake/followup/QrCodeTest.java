package org.softintel.intake.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.given.QrReader;

class QrCodeTest {
  private static final int PIXELS = 4;
  private static final Pattern SQUARE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
  private static final String HASH = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

  @Test
  void anotherProgramReadsTheNumbersOfTheReceipt() throws Exception {
    var checkpoint = new Checkpoint("softintel.example/audit", 10_000_000, HASH);
    var proof =
        new ReceiptProof("SI-4K7M-2QX9", 9_999_999, HASH, checkpoint, List.of(), Optional.empty());

    assertThat(QrReader.read(drawn(proof.code())))
        .isEqualTo(
            "receipt SI-4K7M-2QX9\nentry 9999999\n%s\ncheckpoint softintel.example/audit\n10000000\n%s"
                .formatted(HASH, HASH));
  }

  private static BufferedImage drawn(QrCode code) {
    int width = code.width() * PIXELS;
    var image = new BufferedImage(width, width, BufferedImage.TYPE_INT_RGB);
    var paper = image.createGraphics();
    paper.setColor(Color.WHITE);
    paper.fillRect(0, 0, width, width);
    paper.setColor(Color.BLACK);
    var square = SQUARE.matcher(code.path());
    while (square.find()) {
      int x = Integer.parseInt(square.group(1)) * PIXELS;
      paper.fillRect(x, Integer.parseInt(square.group(2)) * PIXELS, PIXELS, PIXELS);
    }
    return image;
  }
}
