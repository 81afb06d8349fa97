package org.softintel.intake.followup;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.softintel.audit.verify.Receipt;
import org.softintel.report.status.ReportReference;

/** A receipt as a file. */
final class ReceiptFile {
  static final String TYPE = "text/plain;charset=UTF-8";

  private ReceiptFile() {}

  static Response of(String reference, Receipt receipt) {
    var name = ReportReference.typed(reference).orElseThrow().value() + ".tlog-proof";
    return Response.ok(receipt.text().getBytes(UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
