package org.softintel.oversight.auditors;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.Engine;
import jakarta.inject.Singleton;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.softintel.audit.log.CheckingFile;
import org.softintel.audit.log.EntryProofs;
import org.softintel.audit.log.LogPlaces.PlacedEntry;
import org.softintel.platform.http.HeavyWork;
import org.softintel.platform.page.TaggedPdf;

/**
 * All that a court needs about one report: entries, proofs, checkpoint, a statement, and how to
 * check them. The same auditor, entries and checkpoint make the same bytes.
 */
@Singleton
class EvidenceBundle {
  private static final int AT_ONCE = 100;

  /** A time or a reference, which stays on one line. */
  private static final Pattern WHOLE =
      Pattern.compile("[0-9]{1,2} [A-Z][a-z]+ [0-9]{4} at [0-9:]+[ap]m|SI(-[0-9A-Z]{4}){2}");

  private final EntryProofs proofs;
  private final Engine templates;
  private final TaggedPdf pdf;
  private final HeavyWork heavyWork;

  EvidenceBundle(EntryProofs proofs, Engine templates, TaggedPdf pdf, HeavyWork heavyWork) {
    this.proofs = proofs;
    this.templates = templates;
    this.pdf = pdf;
    this.heavyWork = heavyWork;
  }

  void write(ReportEvidence evidence, OutputStream to) throws IOException {
    try (var zip = new DatedZip(to, evidence)) {
      write(evidence, zip);
    }
  }

  private void write(ReportEvidence evidence, DatedZip zip) throws IOException {
    var unproven = new ArrayList<>(evidence.other());
    var proven = new ArrayList<PlacedEntry>();
    for (int from = 0; from < evidence.held().size(); from += AT_ONCE) {
      var end = Math.min(from + AT_ONCE, evidence.held().size());
      prove(evidence, evidence.held().subList(from, end), zip, proven, unproven);
    }
    zip.begin("entries.csv");
    csv(proven, unproven, zip);
    zip.add("checkpoint", evidence.upTo().note().getBytes(UTF_8));
    zip.add("audit.vkey", (proofs.verifierKey() + "\n").getBytes(UTF_8));
    for (var file : CheckingFile.values()) {
      zip.add(file.fileName(), file.bytes());
    }
    var statement = EvidenceStatement.of(evidence, proven, unproven);
    zip.add("statement.pdf", heavyWork.partOfFile(() -> paper(statement, evidence)));
    zip.finish();
  }

  private void prove(
      ReportEvidence evidence,
      List<PlacedEntry> part,
      DatedZip zip,
      List<PlacedEntry> proven,
      List<PlacedEntry> unproven)
      throws IOException {
    var rows = part.stream().map(it -> it.entry().row()).toList();
    var made = heavyWork.partOfFile(() -> proofs.of(rows, evidence.upTo()));
    for (int i = 0; i < part.size(); i++) {
      if (made.get(i).isEmpty()) {
        unproven.add(part.get(i));
        continue;
      }
      var proof = made.get(i).get();
      proven.add(part.get(i));
      zip.add("entries/entry-" + proof.index() + ".json", proof.entry().getBytes(UTF_8));
      zip.add("proofs/" + ProvenEntries.name(proof), proof.text().getBytes(UTF_8));
    }
  }

  private static void csv(List<PlacedEntry> proven, List<PlacedEntry> unproven, OutputStream to)
      throws IOException {
    var text = new BufferedWriter(new OutputStreamWriter(to, UTF_8));
    var csv = new EntriesCsv(text);
    for (var entry : proven) {
      csv.add(entry);
    }
    for (var entry : unproven) {
      csv.add(entry);
    }
    text.flush();
  }

  private byte[] paper(EvidenceStatement statement, ReportEvidence evidence) {
    var html =
        templates
            .getTemplate("EvidenceStatement/statement.html")
            .data("statement", statement)
            .render();
    for (var character : pdf.missing(html)) {
      html = html.replace(character, "?");
    }
    return pdf.print(unbroken(html), evidence.upTo().at());
  }

  private static String unbroken(String html) {
    int body = html.indexOf("<body>");
    return html.substring(0, body)
        + WHOLE.matcher(html.substring(body)).replaceAll("<span class=\"whole\">$0</span>");
  }

  /** Files as one ZIP, in a folder of its own, of which nothing is kept in memory but the names. */
  private static final class DatedZip extends ZipOutputStream {
    private final String folder;
    private final LocalDateTime at;

    DatedZip(OutputStream to, ReportEvidence evidence) {
      super(to);
      folder = "evidence-" + evidence.reference() + "/";
      at = LocalDateTime.ofInstant(evidence.upTo().at(), ZoneOffset.UTC);
    }

    void begin(String name) throws IOException {
      var entry = new ZipEntry(folder + name);
      entry.setTimeLocal(at);
      putNextEntry(entry);
    }

    void add(String name, byte[] content) throws IOException {
      begin(name);
      write(content);
    }

    /** Gives back its memory, and no more: one that broke off must not end as if it were whole. */
    @Override
    public void close() {
      def.end();
    }
  }
}
