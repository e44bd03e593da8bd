package onething.bootstrap.seal;

import static java.util.Objects.requireNonNull;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import onething.application.port.out.paper.Seals;
import onething.application.port.out.paper.Seals.Wanted;
import onething.application.port.out.paper.TimeStamps;
import onething.domain.paper.OfficeSeal;
import onething.domain.paper.PaperFormat;
import onething.domain.text.Sha256;
import tools.jackson.databind.json.JsonMapper;

/// A platform of seals and a time stamping authority behind HTTP. It knows only what a request says.
final class PlatformStub implements ResponseDefinitionTransformerV2 {

    static final String NAME = "platform-of-seals";

    private static final JsonMapper JSON = new JsonMapper();

    private final Seals seals;
    private final TimeStamps stamps;
    private final Map<String, OfficeSeal> given = new ConcurrentHashMap<>();

    PlatformStub(Seals seals, TimeStamps stamps) {
        this.seals = seals;
        this.stamps = stamps;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        var request = event.getRequest();
        var answer = ResponseDefinitionBuilder.responseDefinition().withStatus(200);
        return switch (request.getUrl().replaceAll("\\?.*", "")) {
            case "/seals" ->
                answer.withHeader("Content-Type", "application/json")
                        .withBody(seal(request.queryParameter("office").firstValue()))
                        .build();
            case "/signatures" ->
                answer.withHeader("Content-Type", "application/json")
                        .withBody(signature(request.getBody()))
                        .build();
            default ->
                answer.withHeader("Content-Type", "application/timestamp-reply")
                        .withBody(
                                requireNonNull(stamps.answer(request.getBody()).block()))
                        .build();
        };
    }

    private String seal(String office) {
        var seal = requireNonNull(seals.of(office).block());
        given.put(HexFormat.of().formatHex(Sha256.of(seal.data())), seal);
        return JSON.writeValueAsString(Map.of(
                "holder", seal.holder(),
                "sample", seal.sample(),
                "picture", Base64.getEncoder().encodeToString(seal.picture()),
                "data", Base64.getEncoder().encodeToString(seal.data())));
    }

    private String signature(byte[] body) {
        var wanted = JSON.readTree(body);
        var format =
                wanted.at("/format").asString().equals(PaperFormat.PDF.wireName()) ? PaperFormat.PDF : PaperFormat.OFD;
        var signature = requireNonNull(seals.sign(new Wanted(
                        UUID.fromString(wanted.at("/paper").asString()),
                        requireNonNull(given.get(wanted.at("/seal").asString())),
                        format,
                        Base64.getDecoder().decode(wanted.at("/digest").asString()),
                        Instant.parse(wanted.at("/at").asString())))
                .block());
        return JSON.writeValueAsString(Map.of("signature", Base64.getEncoder().encodeToString(signature)));
    }
}
