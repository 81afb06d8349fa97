package org.softintel.audit.witness;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.SignedNote;

/**
 * Each request that c2sp.org/tlog-witness speaks of, over HTTP, with the answer that it demands
 * (the text of 22 July 2026; transparency-dev/witness has answered alike since its changes 576 and
 * 605). The witness has signed a log of five entries, unless a case says otherwise.
 */
class WitnessProtocolTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_795_600_000);
  private static final GivenTree LOG = GivenTree.of("softintel.example/audit");
  private static final GivenTree STRANGER = GivenTree.of(LOG.origin());
  private static final GivenTree SECOND_KEY = GivenTree.of(LOG.origin());
  private static final GivenTree FRESH = GivenTree.of("fresh.example/log");
  private static final GivenTree OTHERWISE_NAMED = GivenTree.of("go.sum database tree");
  private static final String KEY_NAME = "sum.example.org";
  private static final String SIGNED = "(?s)— witness\\.example/w1 [A-Za-z0-9+/]+=*\n";
  private static final String ANYTHING = "(?s).+";
  private static final int SEEN = 5;

  @TempDir Path folder;
  private final ByteArrayOutputStream alarms = new ByteArrayOutputStream();
  private WitnessKey key;
  private WitnessServer server;

  @BeforeEach
  void start() throws Exception {
    key = WitnessKey.of(folder, "witness.example/w1");
    var known =
        List.of(
            new KnownLog(LOG.origin(), LOG.verifier()),
            new KnownLog(LOG.origin(), SECOND_KEY.verifier()),
            new KnownLog(FRESH.origin(), FRESH.verifier()),
            new KnownLog(OTHERWISE_NAMED.origin(), OTHERWISE_NAMED.verifier(KEY_NAME)));
    var evidence = new ForkEvidence(folder, new PrintStream(alarms, true, UTF_8));
    var handler =
        new AddCheckpointHandler(
            known, StateFolder.of(folder), evidence, key, InstantSource.fixed(NOW));
    server = WitnessServer.start("127.0.0.1", 0, handler);
    assertThat(post(LOG.request(0, SEEN)).statusCode()).isEqualTo(200);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  static Stream<Arguments> requests() {
    var proof = LOG.proof(SEEN, 9);
    return Stream.of(
        // "If all the checks above pass, the witness MUST … respond with a 200"
        of("a log that grew, with its proof", LOG.request(SEEN, 9), 200, SIGNED),
        of("the same checkpoint again", LOG.request(SEEN, SEEN), 200, SIGNED),
        of("the first of a log, without a proof", FRESH.request(0, 7), 200, SIGNED),
        of("an empty log with the empty root", FRESH.request(0, 0), 200, SIGNED),
        of(
            "an origin that is not the key's name",
            asked(0, List.of(), otherwiseNamed(4)),
            200,
            SIGNED),
        of("an extension line", asked(SEEN, proof, signed(LOG.text(9) + "more\n")), 200, SIGNED),
        // "The submitted checkpoint MAY include multiple signatures", "MUST ignore … unknown keys"
        of("a stranger's signature before the log's", several(true, 1), 200, SIGNED),
        of("sixteen strangers' after it", several(false, 16), 200, SIGNED),
        of("the second of two keys of a log", SECOND_KEY.request(SEEN, 9), 200, SIGNED),
        // "If it doesn't match, the witness MUST respond with a 409", with the size it stands at
        of("an old size below the known one", LOG.request(3, 9), 409, "5\n"),
        of("an old size of nothing, to be told it", LOG.request(0, 9), 409, "5\n"),
        of("an old size above the known one", LOG.request(7, 9), 409, "5\n"),
        of("an old size of a log that was never signed", FRESH.request(3, 9), 409, "0\n"),
        of("a checkpoint smaller than the known one", LOG.request(3, 4), 409, "5\n"),
        of("another root of the known size, old unmatched", fork(0, SEEN), 409, "5\n"),
        // "they don't match … 422", "a Merkle Consistency Proof doesn't verify … 422"
        of("the same size and another root", fork(SEEN, SEEN), 422, ANYTHING),
        of("another history that grew", fork(SEEN, 9), 422, ANYTHING),
        of("the same size and a proof", asked(SEEN, proof, LOG.checkpoint(SEEN)), 422, ANYTHING),
        of("growth without a proof", asked(SEEN, List.of(), LOG.checkpoint(9)), 422, ANYTHING),
        of("a proof that is too short", asked(SEEN, cut(proof), LOG.checkpoint(9)), 422, ANYTHING),
        of(
            "63 hashes that prove nothing",
            asked(SEEN, hashes(63), LOG.checkpoint(9)),
            422,
            ANYTHING),
        of("a proof from nothing", asked(0, proof, FRESH.checkpoint(9)), 422, ANYTHING),
        of("an empty log with another root", asked(0, List.of(), emptyButNot()), 422, ANYTHING),
        // "If the checkpoint origin is unknown … 404"
        of("an unknown origin", GivenTree.of("elsewhere.example/log").request(0, 3), 404, ANYTHING),
        of("a key's name that is no origin", asked(0, List.of(), byKeyName()), 404, ANYTHING),
        // "no signature from a trusted key … is present, or … fails to verify" … 403
        of("the log's name with another key's id", STRANGER.request(SEEN, 9), 403, ANYTHING),
        of("the log's key under another name", asked(SEEN, proof, misnamed()), 403, ANYTHING),
        of("name and id right, signature wrong", asked(SEEN, proof, spoilt(false)), 403, ANYTHING),
        of("a wrong one beside a right one", asked(SEEN, proof, spoilt(true)), 403, ANYTHING),
        of("one key's right beside another's wrong", byTwoKeys(), 403, ANYTHING),
        // "The old size MUST be equal to or lower than the checkpoint size. Otherwise … 400"
        of("an old size above the new one", asked(9, List.of(), LOG.checkpoint(8)), 400, ANYTHING),
        // What is no such request at all: 400, as other witnesses answer
        of("64 hashes", asked(SEEN, hashes(64), LOG.checkpoint(9)), 400, ANYTHING),
        of("a hash that is not base64", text("old 5\n!!!!\n\n"), 400, ANYTHING),
        of("a hash of three bytes", text("old 5\nAAAA\n\n"), 400, ANYTHING),
        of("an old size with leading zeroes", text("old 05\n\n"), 400, ANYTHING),
        of("an old size below zero", text("old -5\n\n"), 400, ANYTHING),
        of("no old size", text("\n"), 400, ANYTHING),
        of("no empty line", text("old 5\n"), 400, ANYTHING),
        of("lines that end as on Windows", text("old 5\r\n\r\n"), 400, ANYTHING),
        of("a checkpoint without a signature", "old 0\n\n" + FRESH.text(3), 400, ANYTHING),
        of("a checkpoint cut short", "old 0\n\n" + FRESH.checkpoint(3).strip(), 400, ANYTHING),
        of("a checkpoint without a root", asked(0, List.of(), signed("a\n3\n")), 400, ANYTHING),
        of("a size with leading zeroes", asked(0, List.of(), signed(zeroes())), 400, ANYTHING),
        of("bytes that are not UTF-8", "old 0\n\n\u00ff".getBytes(ISO_8859_1), 400, ANYTHING),
        of("nothing", "", 400, ANYTHING));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void eachRequestHasTheAnswerThatTheDocumentDemands(byte[] request, int status, String body)
      throws Exception {
    var answer = post(request);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).matches(body);
    assertThat("text/x.tlog.size".equals(answer.headers().firstValue("Content-Type").orElse("")))
        .as("the type that only a size has")
        .isEqualTo(status == 409);
    if (status != 200) {
      assertThat(get(LOG).body()).as("what is signed stays").isEqualTo(cosigned(LOG, SEEN));
      assertThat(get(FRESH).statusCode()).isEqualTo(404);
    }
  }

  /** "It MUST include the cosignature(s) … and the cosignature from the log key(s)". */
  @Test
  void aMonitorReadsTheNewestCheckpointByTheHashOfItsOrigin() throws Exception {
    assertThat(get(LOG).body()).isEqualTo(cosigned(LOG, SEEN));
    post(several(true, 3).getBytes(UTF_8));

    var answer = get(LOG);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).as("no stranger's line").isEqualTo(cosigned(LOG, 9));
    var note = answer.body().getBytes(UTF_8);
    assertThat(Checkpoint.open(note, LOG.verifier()).size()).isEqualTo(9);
    SignedNote.parse(note).demandSignatureOf(key.verifier());
  }

  /** "If the witness has never cosigned a checkpoint for that log, it MUST respond with a 404". */
  @Test
  void ofWhatWasNeverSignedThereIsNone() throws Exception {
    assertThat(get(FRESH).statusCode()).isEqualTo(404);
    assertThat(get("0".repeat(64)).statusCode()).isEqualTo(404);
    assertThat(get(StateFolder.mark(LOG.origin()).toUpperCase(Locale.ROOT)).statusCode())
        .as("the hash is in lowercase")
        .isEqualTo(404);
    assertThat(get("..%2flog-" + "0".repeat(56)).statusCode()).isEqualTo(404);

    post(FRESH.request(0, 0));

    assertThat(get(FRESH).body()).isEqualTo(cosigned(FRESH, 0));
  }

  /** "The request MUST be an HTTP POST", "MUST be an HTTP GET". */
  @Test
  void eachPlaceHasItsMethod() throws Exception {
    var place = "/" + StateFolder.mark(LOG.origin()) + "/checkpoint";

    assertThat(send(to(place).POST(BodyPublishers.noBody())).statusCode()).isEqualTo(405);
    assertThat(send(to("/add-checkpoint").GET()).statusCode()).isEqualTo(405);
  }

  private static Arguments of(String name, byte[] request, int status, String body) {
    return argumentSet(name, request, status, body);
  }

  private static Arguments of(String name, String request, int status, String body) {
    return of(name, request.getBytes(UTF_8), status, body);
  }

  private static String asked(long old, List<byte[]> proof, String checkpoint) {
    return new AddCheckpoint(old, proof, checkpoint).text();
  }

  private static String text(String head) {
    return head + LOG.checkpoint(9);
  }

  private static String signed(String text) {
    return text + "\n" + LOG.line(LOG.verifier(), text);
  }

  private static String several(boolean strangersFirst, int strangers) {
    var text = LOG.text(9);
    var own = LOG.line(LOG.verifier(), text);
    var theirs = new ArrayList<String>();
    for (int i = 0; i < strangers; i++) {
      theirs.add(STRANGER.line(STRANGER.verifier("stranger" + i + ".example"), text));
    }
    var all = String.join("", theirs);
    var lines = strangersFirst ? all + own : own + all;
    return asked(SEEN, LOG.proof(SEEN, 9), text + "\n" + lines);
  }

  private static byte[] fork(int old, int size) {
    return LOG.forked(2).request(old, size);
  }

  private static String otherwiseNamed(int size) {
    var text = OTHERWISE_NAMED.text(size);
    return text + "\n" + OTHERWISE_NAMED.line(OTHERWISE_NAMED.verifier(KEY_NAME), text);
  }

  private static String byKeyName() {
    var text = OTHERWISE_NAMED.text(4).replace(OTHERWISE_NAMED.origin(), KEY_NAME);
    return text + "\n" + OTHERWISE_NAMED.line(OTHERWISE_NAMED.verifier(KEY_NAME), text);
  }

  private static String misnamed() {
    var text = LOG.text(9);
    return text + "\n" + LOG.line(LOG.verifier("elsewhere.example/log"), text);
  }

  private static String spoilt(boolean besideARightOne) {
    var text = LOG.text(9);
    var right = besideARightOne ? LOG.line(LOG.verifier(), text) : "";
    return text + "\n" + right + LOG.line(LOG.verifier(), "another text\n");
  }

  private static String byTwoKeys() {
    var text = LOG.text(9);
    var right = LOG.line(LOG.verifier(), text);
    var wrong = SECOND_KEY.line(SECOND_KEY.verifier(), "another text\n");
    return asked(SEEN, LOG.proof(SEEN, 9), text + "\n" + right + wrong);
  }

  private static String emptyButNot() {
    var text = Checkpoint.of(FRESH.origin(), 0, new byte[32]).text();
    return text + "\n" + FRESH.line(FRESH.verifier(), text);
  }

  private static String zeroes() {
    return LOG.text(9).replace("\n9\n", "\n09\n");
  }

  private static List<byte[]> hashes(int count) {
    return IntStream.range(0, count).mapToObj(it -> new byte[32]).toList();
  }

  private static List<byte[]> cut(List<byte[]> proof) {
    return proof.subList(0, proof.size() - 1);
  }

  private String cosigned(GivenTree log, int size) {
    return log.checkpoint(size) + key.cosign(log.text(size), NOW.getEpochSecond());
  }

  private HttpResponse<String> post(byte[] request) throws Exception {
    return send(to("/add-checkpoint").POST(BodyPublishers.ofByteArray(request)));
  }

  private HttpResponse<String> get(GivenTree log) throws Exception {
    return get(StateFolder.mark(log.origin()));
  }

  private HttpResponse<String> get(String originHash) throws Exception {
    return send(to("/" + originHash + "/checkpoint").GET());
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString(UTF_8));
  }
}
