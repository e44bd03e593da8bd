package onething.persistence.relational.encryption;

import java.security.GeneralSecurityException;
import java.security.Provider;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/// The algorithms for columns: the international ones, or the Chinese commercial ones that 密评 requires.
public enum ColumnCipherAlgorithm {
    /// AES-256-GCM, and HMAC-SHA-256 for the index.
    AES("AES", 32, "AES/GCM/NoPadding", "HmacSHA256", ofTheJdk("AES/GCM/NoPadding")),
    /// SM4-GCM (GB/T 32907), and HMAC-SM3 (GB/T 32905) for the index.
    SM4("SM4", 16, "SM4/GCM/NoPadding", "HMACSM3", new BouncyCastleProvider());

    final String keyAlgorithm;
    final int keyLength;
    final String transformation;
    final String macName;

    /// Known from the start: a search through all providers allocates 1.5 kB for each value.
    private final Provider provider;

    ColumnCipherAlgorithm(
            String keyAlgorithm, int keyLength, String transformation, String macName, Provider provider) {
        this.keyAlgorithm = keyAlgorithm;
        this.keyLength = keyLength;
        this.transformation = transformation;
        this.macName = macName;
        this.provider = provider;
    }

    /// In bytes.
    public int keyLength() {
        return keyLength;
    }

    Cipher cipher() throws GeneralSecurityException {
        return Cipher.getInstance(transformation, provider);
    }

    Mac mac() throws GeneralSecurityException {
        return Mac.getInstance(macName, provider);
    }

    private static Provider ofTheJdk(String transformation) {
        try {
            return Cipher.getInstance(transformation).getProvider();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK has no " + transformation, e);
        }
    }
}
