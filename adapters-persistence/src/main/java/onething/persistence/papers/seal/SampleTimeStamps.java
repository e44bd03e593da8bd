package onething.persistence.papers.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import onething.application.port.out.paper.TimeStamps;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Time stamps that the service makes itself, to try it out. The certificate says so.
final class SampleTimeStamps implements TimeStamps {

    /// Made from a UUID (ITU-T X.667): no policy that anybody has published.
    private static final ASN1ObjectIdentifier POLICY =
            new ASN1ObjectIdentifier("2.25.251946427052344812575951080138053140008");

    private final PrivateKey key;
    private final X509Certificate certificate;
    private final Clock clock;

    SampleTimeStamps(PrivateKey key, X509Certificate certificate, Clock clock) {
        this.key = key;
        this.certificate = certificate;
        this.clock = clock;
    }

    @Override
    public Mono<Boolean> isOn() {
        return Mono.just(true);
    }

    @Override
    public Mono<byte[]> answer(byte[] query) {
        return Mono.fromCallable(() -> answered(query)).subscribeOn(Schedulers.boundedElastic());
    }

    private byte[] answered(byte[] query)
            throws IOException, GeneralSecurityException, OperatorCreationException, TSPException {
        var digests = new JcaDigestCalculatorProviderBuilder()
                .setProvider(Sm2.PROVIDER)
                .build();
        var tokens = new TimeStampTokenGenerator(
                new JcaSignerInfoGeneratorBuilder(digests)
                        .setSignedAttributeGenerator(
                                new CmsSignature.WithoutTime(new AttributeTable(new ASN1EncodableVector())))
                        .build(
                                new JcaContentSignerBuilder(Sm2.SIGNATURE)
                                        .setProvider(Sm2.PROVIDER)
                                        .build(key),
                                certificate),
                digests.get(new AlgorithmIdentifier(Sm2.DIGEST_OID)),
                POLICY);
        tokens.addCertificates(new JcaCertStore(List.of(certificate)));
        var request = new TimeStampRequest(query);
        var now = clock.instant();
        return new TimeStampResponseGenerator(tokens, Set.of(Sm2.DIGEST_OID))
                .generate(request, BigInteger.valueOf(now.toEpochMilli()), Date.from(now))
                .getEncoded();
    }
}
