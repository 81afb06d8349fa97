import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;

/**
 * Writes the certificates of a folder as what Java trusts: a PKCS #12 file without password and
 * salt, as the JDK has it, so that the same certificates are the same bytes.
 */
public final class Authorities {
  private Authorities() {}

  public static void main(String[] arguments) throws IOException, GeneralSecurityException {
    System.setProperty("keystore.pkcs12.certProtectionAlgorithm", "NONE");
    System.setProperty("keystore.pkcs12.macAlgorithm", "NONE");
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    try (var files = Files.list(Path.of(arguments[0]))) {
      for (var file : files.sorted().toList()) {
        try (var in = new FileInputStream(file.toFile())) {
          store.setCertificateEntry(
              file.getFileName().toString(),
              CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
      }
    }
    try (var out = new FileOutputStream(arguments[1])) {
      store.store(out, null);
    }
  }
}
