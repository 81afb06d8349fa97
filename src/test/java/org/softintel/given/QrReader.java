package org.softintel.given;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a QR code from a picture, by another program than the one that drew it. */
public final class QrReader {
  private QrReader() {}

  /**
   * As somebody turns the phone until it reads: of a hundred codes whose squares look like nothing
   * in particular, this reader misses one that lies as it was drawn.
   */
  public static String read(BufferedImage picture) {
    return Stream.iterate(picture, QrReader::turned)
        .limit(4)
        .flatMap(it -> lying(it).stream())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no code can be read"));
  }

  private static Optional<String> lying(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    var source = new RGBLuminanceSource(width, height, pixels);
    try {
      var code = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));
      return Optional.of(code.getText());
    } catch (ReaderException e) {
      return Optional.empty();
    }
  }

  private static BufferedImage turned(BufferedImage picture) {
    var turn = AffineTransform.getQuadrantRotateInstance(1);
    turn.preConcatenate(AffineTransform.getTranslateInstance(picture.getHeight(), 0));
    return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR)
        .filter(picture, null);
  }
}
