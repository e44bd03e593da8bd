package onething.persistence.papers.seal;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The certificates that the operator trusts. One that names itself as its issuer is a root; the others only lead
/// to a root (RFC 5280, 6). Without a root, nothing is trusted.
public final class Roots {

    public static final Roots NONE = new Roots(List.of());

    private final List<X509Certificate> known;
    private final Set<TrustAnchor> anchors;

    private Roots(List<X509Certificate> known) {
        this.known = List.copyOf(known);
        this.anchors = known.stream()
                .filter(root -> root.getSubjectX500Principal().equals(root.getIssuerX500Principal()))
                .map(root -> new TrustAnchor(root, null))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// @param files each with one or several certificates, as PEM or DER
    /// @throws IllegalArgumentException if a file has no certificate, or if there are files and none has a root
    public static Roots of(Collection<byte[]> files) {
        var known = new ArrayList<X509Certificate>();
        for (var file : files) {
            known.addAll(certificates(file));
        }
        var roots = new Roots(known);
        if (roots.anchors.isEmpty() && !files.isEmpty()) {
            throw new IllegalArgumentException("no certificate is a root");
        }
        return roots;
    }

    /// Both together.
    public Roots and(Roots others) {
        var both = new ArrayList<>(known);
        both.addAll(others.known);
        return new Roots(both);
    }

    public boolean isEmpty() {
        return anchors.isEmpty();
    }

    /// Whether a certificate leads to a root, with every certificate on the way valid then. Nothing is asked over
    /// the network, so a certificate that its issuer revoked is not found here.
    ///
    /// @param between certificates that came with the signature
    boolean lead(X509Certificate certificate, Collection<X509Certificate> between, Instant at) {
        if (anchors.isEmpty()) {
            return false;
        }
        var target = new X509CertSelector();
        target.setCertificate(certificate);
        var all = new ArrayList<>(between);
        all.addAll(known);
        all.add(certificate);
        try {
            var parameters = new PKIXBuilderParameters(anchors, target);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            parameters.addCertStore(
                    CertStore.getInstance("Collection", new CollectionCertStoreParameters(all), Sm2.PROVIDER));
            CertPathBuilder.getInstance("PKIX", Sm2.PROVIDER).build(parameters);
            return true;
        } catch (CertPathBuilderException | InvalidAlgorithmParameterException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Bouncy Castle builds no paths", e);
        }
    }

    private static List<X509Certificate> certificates(byte[] file) {
        try {
            var found = CertificateFactory.getInstance("X.509", Sm2.PROVIDER)
                    .generateCertificates(new ByteArrayInputStream(file));
            if (found.isEmpty()) {
                throw new IllegalArgumentException("no certificate");
            }
            return found.stream().map(X509Certificate.class::cast).toList();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no certificate", e);
        }
    }
}
