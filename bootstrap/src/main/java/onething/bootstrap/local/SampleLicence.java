package onething.bootstrap.local;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static java.nio.charset.StandardCharsets.US_ASCII;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The licences that the stub of the platform plays. All have the same file, a page that says that it is a sample,
/// and the holder and the last digits of the number are those that the request asks for.
final class SampleLicence {

    private static final String PDF = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
            4 0 obj<</Length 66>>stream
            BT /F 24 Tf 60 700 Td (SAMPLE - electronic licence, local mode) Tj ET
            endstream endobj
            5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """;

    private SampleLicence() {}

    static ResponseDefinitionBuilder file() {
        return aResponse()
                .withHeader("Content-Type", "application/pdf")
                .withTransformerParameter("disabled", true)
                .withBody(PDF.getBytes(US_ASCII));
    }

    static String inForce(String id, String issuer) {
        return licence(id, issuer, "in-force", "2036-01-05", sha256());
    }

    static String expired(String id, String issuer) {
        return licence(id, issuer, "in-force", "2024-01-05", sha256());
    }

    static String revoked(String id, String issuer) {
        return licence(id, issuer, "revoked", "2036-01-05", sha256());
    }

    static String withAnotherHash(String id, String issuer) {
        return licence(id, issuer, "in-force", "2036-01-05", "0".repeat(64));
    }

    private static String licence(String id, String issuer, String state, String validUntil, String sha256) {
        return """
                {"id": "%1$s-{{jsonPath request.body '$.holder.idNumber'}}", "number": "YP-%1$s-{{jsonPath request.body '$.holder.idNumber'}}",
                 "issuer": "%2$s", "holder": "{{jsonPath request.body '$.holder.idNumber'}}", "issued": "2016-01-05",
                 "validUntil": "%3$s", "state": "%4$s", "sha256": "%5$s"}""".formatted(id, issuer, validUntil, state, sha256);
    }

    private static String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PDF.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
