package org.softintel.intake.followup;

import io.nayuki.qrcodegen.QrCode.Ecc;

/** A QR code as a path for SVG: one unit to a square, with the white edge around it. */
record QrCode(int width, String path) {
  private static final int EDGE = 4;

  static QrCode of(String text) {
    var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
    var path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + EDGE).append(' ').append(y + EDGE).append("h1v1h-1z");
        }
      }
    }
    return new QrCode(code.size + 2 * EDGE, path.toString());
  }
}
