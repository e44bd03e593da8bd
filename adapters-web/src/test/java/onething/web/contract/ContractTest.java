package onething.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.domain.party.Role;
import onething.domain.procedure.ActionKind;
import onething.web.Api;
import onething.web.json.ApiJson;
import onething.web.problem.ProblemKind;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;

class ContractTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private final JsonNode document = ApiJson.mapper().valueToTree(Contract.document());

    private final WebTestClient client = WebTestClient.bindToController(
                    new ContractController(ContractProperties.AS_SHIPPED))
            .configureClient()
            .responseTimeout(Api.PATIENCE)
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 * 1024 * 1024))
            .build();

    @Test
    void everyOperationOfTheContractIsServedAndNothingElseIs() {
        assertThat(served()).isEqualTo(promised());
    }

    @Test
    void anotherOwnerNamesItsOfficeAndChoosesTheLicence() {
        var properties =
                new ContractProperties(Optional.of("某市人力资源和社会保障局"), Optional.of("MulanPSL-2.0"), Optional.empty());

        JsonNode changed = ApiJson.mapper().valueToTree(properties.in(Contract.document()));

        assertThat(changed.at("/info/contact/name").asString()).isEqualTo("某市人力资源和社会保障局");
        assertThat(changed.at("/info/license").toString())
                .isEqualTo("{\"name\":\"MulanPSL-2.0\",\"identifier\":\"MulanPSL-2.0\"}");
        assertThat(changed.at("/info/title")).isEqualTo(document.at("/info/title"));
        assertThat(document.at("/info/contact/name").asString()).isEqualTo("揭阳市人力资源和社会保障局");
    }

    @Test
    void everyTypeOfProblemIsInTheContract() {
        var types = document.at("/components/schemas/ProblemType/enum")
                .valueStream()
                .map(JsonNode::asString);

        assertThat(types)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ProblemKind.values())
                        .map(kind -> kind.type().toString())
                        .toList());
    }

    @Test
    void everyKindOfActionThatAPersonMayTakeIsInTheContract() {
        var kinds = document.at("/components/schemas/ActionOffer/properties/kind/enum")
                .valueStream()
                .map(JsonNode::asString);

        assertThat(kinds)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ActionKind.values())
                        .filter(kind -> !kind.by().equals(Set.of(Role.SYSTEM)))
                        .map(ActionKind::wireName)
                        .toList());
    }

    @Test
    void everyReferenceHasATargetInTheDocument() {
        var references = document.findValuesAsString("$ref");

        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            assertThat(reference).startsWith("#/components/");
            assertThat(document.at(reference.substring(1)).isMissingNode()).isFalse();
        });
    }

    @Test
    void everyObjectOfAnAnswerNamesItsRequiredMembers() {
        var schemas = document.at("/components/schemas");

        assertThat(schemas.propertyNames())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(schemas.get(name).has("description")
                                || schemas.get(name).has("type"))
                        .isTrue());
    }

    @Test
    void everyOperationListsTheCommonAnswers() {
        assertThat(operations()).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.at("/responses").propertyNames())
                    .as(operation.at("/operationId").asString())
                    .contains("400", "406", "414", "429", "431", "500", "503");
            if (operation.has("requestBody")) {
                assertThat(operation.at("/responses").propertyNames()).contains("413", "415", "422");
            }
        });
    }

    @Test
    void everyTextAndEveryListHasALimit() {
        var without = new ArrayList<String>();
        findUnlimited(document, "", without);

        assertThat(without).isEmpty();
    }

    private static void findUnlimited(JsonNode node, String place, List<String> without) {
        var types = node.path("type").isArray()
                ? node.get("type").valueStream().map(JsonNode::asString).toList()
                : List.of(node.path("type").asString(""));
        boolean isText = types.contains("string") && !node.has("maxLength") && !node.has("enum") && !node.has("const");
        if (isText || types.contains("array") && !node.has("maxItems")) {
            without.add(place);
        }
        node.properties().stream()
                .filter(member ->
                        !Set.of("example", "examples", "enum", "const").contains(member.getKey()))
                .forEach(member -> findUnlimited(member.getValue(), place + "/" + member.getKey(), without));
        node.values().forEach(each -> {
            if (node.isArray()) {
                findUnlimited(each, place + "[]", without);
            }
        });
    }

    private Stream<JsonNode> operations() {
        return document.get("paths")
                .valueStream()
                .flatMap(path -> path.properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .map(Map.Entry::getValue));
    }

    /// Other tools read the file: the linters of the test command, and the generators of clients.
    @Test
    void itIsWrittenToAFileForOtherTools() throws IOException {
        var written = Path.of("target", "openapi.json");
        Files.createDirectories(written.getParent());
        Files.writeString(written, document.toPrettyString());

        assertThat(written).isNotEmptyFile();
    }

    @Test
    void itIsServedAsYamlAndAsJson() {
        client.get()
                .uri("/api/v1/openapi.json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_JSON)
                .expectBody()
                .jsonPath("$.openapi")
                .isEqualTo("3.1.0")
                .jsonPath("$.components.schemas.Bundle")
                .isMap();
        client.get()
                .uri("/api/v1/openapi.yaml")
                .exchange()
                .expectHeader()
                .contentType(MediaType.APPLICATION_YAML)
                .expectBody(String.class)
                .value(yaml -> assertThat(yaml).contains("劳动维权服务").doesNotContain("bundle.yaml#"));
    }

    @Test
    void anUnchangedContractIsAnsweredWith304() {
        var version = client.get()
                .uri("/api/v1/openapi.json")
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getETag();

        client.get()
                .uri("/api/v1/openapi.json")
                .header("If-None-Match", version)
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    private Set<String> promised() {
        var promised = new TreeSet<String>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(METHODS::contains)
                        .forEach(method -> promised.add(method + " " + nameless(path.getKey()))));
        return promised;
    }

    private static Set<String> served() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return scanner.findCandidateComponents("onething.web").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .filter(controller -> !controller.isMemberClass())
                .flatMap(ContractTest::operations)
                .filter(operation -> !operation.startsWith("get /{*") && !operation.equals("get /"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> operations(Class<?> controller) {
        var base = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        var prefix = base == null ? "" : base.path()[0];
        return Arrays.stream(controller.getDeclaredMethods())
                .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                .filter(mapping -> mapping != null)
                .flatMap(mapping -> Arrays.stream(mapping.method())
                        .flatMap(method -> (mapping.path().length == 0 ? Stream.of("") : Arrays.stream(mapping.path()))
                                .map(path -> method.name().toLowerCase(Locale.ROOT) + " " + nameless(prefix + path))));
    }

    /// The path without the names of its variables, because the code may choose those.
    private static String nameless(String path) {
        return path.replaceAll("\\{[^*}]+}", "{}");
    }
}
