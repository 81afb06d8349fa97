package org.softintel.delivery.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAESOAEPparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.jboss.logging.Logger;
import org.softintel.platform.secrets.LocalModeSecrets;

/**
 * Signs, then encrypts: CMS signed-data inside enveloped-data. AES-256-CBC, because Outlook cannot
 * open GCM; what is encrypted is signed, and mail programs refuse an altered one.
 */
@ApplicationScoped
public class Smime {
  private static final Logger LOG = Logger.getLogger(Smime.class);
  private static final BouncyCastleProvider CRYPTO = new BouncyCastleProvider();
  private final MailSigningKey signing;

  // Made when first used: an installation that seals nothing needs no key.
  @Inject
  Smime(MailConfig config) {
    this(MailSigningKey.of(config.signing(), LocalModeSecrets.areAllowed()));
  }

  Smime(MailSigningKey signing) {
    this.signing = signing;
  }

  /** Throws, with what is wrong with the settings, unless there is a key to sign with. */
  public void prepare() {
    LOG.debugf("mail is signed as %s", signing);
  }

  /** Until the certificate ends that mail is signed with. */
  public long daysLeft(Instant now) {
    return CertificateCheck.days(signing.certificate(), now);
  }

  /** For everybody to read, and for nobody to change. */
  public MailBody sign(MailBody body) {
    try {
      return body.signedBy(signed(body.asEntity(), false).getEncoded());
    } catch (CMSException | OperatorCreationException | GeneralSecurityException | IOException e) {
      throw new IllegalStateException("a mail could not be signed", e);
    }
  }

  /** Only those who hold the key of one of the recipient's certificates can read it again. */
  public MailBody signAndEncrypt(MailBody body, MailRecipient recipient) {
    try {
      return MailBody.sealed(
          encrypt(sign(body.asEntity()).asEntity(), recipient), recipient.serials());
    } catch (CMSException | OperatorCreationException | GeneralSecurityException | IOException e) {
      // Without the cause: its message or its fields may hold what was to be sealed.
      throw new IllegalStateException("sealing a mail failed: " + e.getClass().getSimpleName());
    }
  }

  private MailBody sign(byte[] entity)
      throws CMSException, OperatorCreationException, GeneralSecurityException, IOException {
    return MailBody.pkcs7("signed-data", signed(entity, true).getEncoded());
  }

  private CMSSignedData signed(byte[] entity, boolean within)
      throws CMSException, OperatorCreationException, GeneralSecurityException {
    var generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        new JcaSimpleSignerInfoGeneratorBuilder()
            .setProvider(CRYPTO)
            .build("SHA256withRSA", signing.key(), signing.certificate()));
    generator.addCertificates(new JcaCertStore(List.of(signing.certificate())));
    return generator.generate(new CMSProcessableByteArray(entity), within);
  }

  private static byte[] encrypt(byte[] entity, MailRecipient recipient)
      throws CMSException, GeneralSecurityException, IOException {
    var generator = new CMSEnvelopedDataGenerator();
    for (var it : recipient.certificates()) {
      generator.addRecipientInfoGenerator(
          new JceKeyTransRecipientInfoGenerator(it.certificate(), oaepWithSha256())
              .setProvider(CRYPTO));
    }
    var encryptor =
        new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_CBC).setProvider(CRYPTO).build();
    return generator.generate(new CMSProcessableByteArray(entity), encryptor).getEncoded();
  }

  private static AlgorithmIdentifier oaepWithSha256() {
    var sha256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE);
    var mgf1 = new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, sha256);
    return new AlgorithmIdentifier(
        PKCSObjectIdentifiers.id_RSAES_OAEP,
        new RSAESOAEPparams(sha256, mgf1, RSAESOAEPparams.DEFAULT_P_SOURCE_ALGORITHM));
  }
}
