package onething.persistence.papers.seal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import onething.application.port.out.paper.NotSealed;
import onething.domain.paper.SealObstacle;

/// Where the certificates of seals and of time stamps have to lead. They are kept apart: who issues certificates
/// for time stamps has no say in who seals.
public record SealTrust(Roots seals, Roots stamps) {

    /// @param certificates of who signed, and of who made the seal
    /// @param between      that came with the signature
    /// @throws NotSealed if one of them leads to no root
    void seal(List<X509Certificate> certificates, Collection<X509Certificate> between, Instant at) {
        for (var certificate : certificates) {
            require(seals, certificate, between, at, SealObstacle.UNTRUSTED);
        }
    }

    /// @throws NotSealed if it leads to no root
    void stamp(X509Certificate certificate, Collection<X509Certificate> between, Instant at) {
        require(stamps, certificate, between, at, SealObstacle.STAMP_UNTRUSTED);
    }

    private static void require(
            Roots roots,
            X509Certificate certificate,
            Collection<X509Certificate> between,
            Instant at,
            SealObstacle otherwise) {
        if (!roots.lead(certificate, between, at)) {
            throw new NotSealed(otherwise, "leads to no root: " + certificate.getSubjectX500Principal());
        }
    }
}
