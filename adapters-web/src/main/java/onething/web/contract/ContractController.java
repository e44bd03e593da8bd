package onething.web.contract;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import onething.web.json.ApiJson;
import onething.web.wire.Encoded;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/// Serves the API's contract. The service checks requests against the same document.
@RestController
class ContractController {

    private static final CacheControl FIVE_MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final Encoded yaml;
    private final Encoded json;

    ContractController(ContractProperties properties) {
        var document = properties.in(Contract.document());
        this.yaml = new Encoded(MediaType.APPLICATION_YAML, asYaml(document));
        this.json = new Encoded(MediaType.APPLICATION_JSON, ApiJson.mapper().writeValueAsBytes(document));
    }

    @GetMapping(path = "/api/v1/openapi.yaml", produces = MediaType.APPLICATION_YAML_VALUE)
    ResponseEntity<byte[]> asYaml(
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String encoding) {
        return yaml.answer(encoding, FIVE_MINUTES);
    }

    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> asJson(
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String encoding) {
        return json.answer(encoding, FIVE_MINUTES);
    }

    private static byte[] asYaml(Object document) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(120);
        options.setDereferenceAliases(true);
        return new Yaml(options).dump(document).getBytes(StandardCharsets.UTF_8);
    }
}
