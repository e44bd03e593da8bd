package onething.persistence.relational.encryption;

import java.security.GeneralSecurityException;
import java.security.Provider;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/// The algorithms for columns: the international ones, or the Chinese commercial ones that 密评 requires.
public enum ColumnCipherAlgorithm {
    /// AES-256-GCM, and HMAC-SHA-256 for the index.
    AES("AES", 32, "AES/GCM/NoPadding", "HmacSHA256") {
        @Override
        Cipher cipher() throws GeneralSecurityException {
            return Cipher.getInstance(transformation);
        }

        @Override
        Mac mac() throws GeneralSecurityException {
            return Mac.getInstance(macName);
        }
    },
    /// SM4-GCM (GB/T 32907), and HMAC-SM3 (GB/T 32905) for the index.
    SM4("SM4", 16, "SM4/GCM/NoPadding", "HMACSM3") {
        @Override
        Cipher cipher() throws GeneralSecurityException {
            return Cipher.getInstance(transformation, BOUNCY_CASTLE);
        }

        @Override
        Mac mac() throws GeneralSecurityException {
            return Mac.getInstance(macName, BOUNCY_CASTLE);
        }
    };

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    final String keyAlgorithm;
    final int keyLength;
    final String transformation;
    final String macName;

    ColumnCipherAlgorithm(String keyAlgorithm, int keyLength, String transformation, String macName) {
        this.keyAlgorithm = keyAlgorithm;
        this.keyLength = keyLength;
        this.transformation = transformation;
        this.macName = macName;
    }

    abstract Cipher cipher() throws GeneralSecurityException;

    abstract Mac mac() throws GeneralSecurityException;
}
