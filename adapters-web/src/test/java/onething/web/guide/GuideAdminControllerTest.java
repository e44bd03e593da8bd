package onething.web.guide;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import onething.application.port.Page;
import onething.application.port.in.guide.CheckGuide;
import onething.application.port.in.guide.ListVersionEffects;
import onething.application.port.in.guide.ReadGuideReports;
import onething.domain.bundle.BundleNumber;
import onething.domain.code.ClockCode;
import onething.domain.code.GuideCode;
import onething.domain.code.MatterCode;
import onething.domain.deadline.Due;
import onething.domain.deadline.Recalculation.Change;
import onething.domain.deadline.Recalculation.Effect;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.Term.WorkingDays;
import onething.domain.guide.Assumption;
import onething.domain.guide.GuideFixtures;
import onething.domain.guide.GuideId;
import onething.domain.guide.GuideReport;
import onething.domain.matter.MatterNumber;
import onething.domain.party.Actor;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal;
import onething.domain.release.ClockMove;
import onething.domain.source.Provenance;
import onething.domain.source.Source;
import onething.domain.text.Verbatim;
import onething.web.Api;
import onething.web.json.ApiJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

class GuideAdminControllerTest {

    private static final Actor ADMIN = new Actor.Administrator(new PersonId(UUID.randomUUID()), "陈系统");

    private ReadGuideReports read = _ -> Mono.error(new AssertionError("not asked for reports"));
    private CheckGuide check = _ -> Mono.error(new AssertionError("not asked to check"));
    private ListVersionEffects effects = _ -> Mono.error(new AssertionError("not asked for effects"));

    @Test
    void aPublishedGuideListsItsAssumptionsWithTheirPlaces() {
        var assumed = new Assumption("small/bundle.yaml:12:5", "/offices/0", new Source(Provenance.LOCAL, "待核实"));
        read = _ -> Mono.just(
                List.of(new GuideReport(Optional.of(GuideFixtures.aBundleGuide()), List.of(), List.of(assumed))));

        client().get()
                .uri("/api/v1/admin/guides")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.guides[0].guide.version")
                .isEqualTo(1)
                .jsonPath("$.guides[0].guide.inForceFrom")
                .isEqualTo("1970-01-01")
                .jsonPath("$.guides[0].guide.appliesTo")
                .isEqualTo("new-cases")
                .jsonPath("$.guides[0].assumptions[0].place")
                .isEqualTo("small/bundle.yaml:12:5")
                .jsonPath("$.guides[0].assumptions[0].provenance")
                .isEqualTo("local");
    }

    @Test
    void aCheckedGuideListsEveryFaultWithItsPlace() {
        var asked = new AtomicReference<CheckGuide.Command>();
        check = command -> {
            asked.set(command);
            return Mono.just(new GuideReport(
                    Optional.empty(),
                    List.of(new Fault("guide/bundle.yaml:7:7 /city", "wrong-value", "no city")),
                    List.of()));
        };

        checking(
                        "{\"files\": [{\"name\": \"bundle.yaml\", \"content\": \"a\"}, {\"name\": \"procedures/shared.yaml\", \"content\": \"b\"}]}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.guide")
                .doesNotExist()
                .jsonPath("$.faults[0].place")
                .isEqualTo("guide/bundle.yaml:7:7")
                .jsonPath("$.faults[0].path")
                .isEqualTo("/city");

        assertThat(asked.get())
                .isEqualTo(new CheckGuide.Command(
                        ADMIN, Map.of("bundle.yaml", new Verbatim("a"), "procedures/shared.yaml", new Verbatim("b"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"files\": []}",
                "{\"files\": [null]}",
                "{\"files\": [{\"name\": \"../secret.yaml\", \"content\": \"\"}]}",
                "{\"files\": [{\"name\": \"/etc/passwd\", \"content\": \"\"}]}",
                "{\"files\": [{\"name\": \"bundle.yaml\"}]}"
            })
    void anUnexpectedFileOfAGuideIsRefused(String body) {
        Api.problem(checking(body), 422, "request-invalid");
    }

    @Test
    void onlyAdministratorsCheckGuides() {
        read = _ -> Mono.error(new Refusal.RoleLacking("ADMINISTRATOR")::refused);

        Api.problem(client().get().uri("/api/v1/admin/guides").exchange(), 403, "role-lacking");
    }

    @Test
    void aVersionListsTheRunningMattersThatItMovesAndWhy() {
        var was = new Due(LocalDate.of(2027, 3, 8), null, false);
        var is = new Due(LocalDate.of(2027, 2, 15), null, true);
        var move = new ClockMove(
                new ClockCode("investigation"),
                "调查",
                new Change(LimitBasis.STATUTORY, was, is, Effect.EARLIER),
                new WorkingDays(60),
                new WorkingDays(45),
                "新条例 第四十条");
        var asked = new AtomicReference<ListVersionEffects.Query>();
        effects = query -> {
            asked.set(query);
            return Mono.just(new Page<>(
                    List.of(new ListVersionEffects.Row(
                            new MatterNumber(BundleNumber.of("JY", LocalDate.of(2026, 11, 23), 17), 1),
                            new MatterCode("inspection-complaint"),
                            new OfficeCode("labour-inspection"),
                            new GuideId(new GuideCode("labour-rights"), 1),
                            "自2027-01-01起适用新的规定（新条例 第六十条）",
                            List.of(move))),
                    Optional.of("more"),
                    7));
        };

        client().get()
                .uri("/api/v1/admin/guides/labour-rights/versions/2/effects?limit=1")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"items": [{
                          "matter": "inspection-complaint",
                          "office": "labour-inspection", "version": 1,
                          "reason": "自2027-01-01起适用新的规定（新条例 第六十条）",
                          "changes": [{
                            "clock": "investigation", "title": "调查", "side": "statutory", "effect": "earlier",
                            "before": {"day": "2027-03-08", "provisional": false},
                            "after": {"day": "2027-02-15", "provisional": true},
                            "text": "调查：法定时限由60个工作日改为45个工作日，届满日由2027-03-08变为2027-02-15"}]}],
                         "next": "more", "total": 7}""");
        assertThat(asked.get().guide()).isEqualTo("labour-rights");
        assertThat(asked.get().version()).isEqualTo(2);
        assertThat(asked.get().limit()).isEqualTo(1);
    }

    @Test
    void anUnknownVersionHasNoEffects() {
        effects = _ -> Mono.error(new Refusal.VersionUnknown("labour-rights", 9)::refused);

        Api.problem(
                client().get()
                        .uri("/api/v1/admin/guides/labour-rights/versions/9/effects")
                        .exchange(),
                404,
                "version-unknown");
        Api.problem(
                client().get()
                        .uri("/api/v1/admin/guides/labour-rights/versions/two/effects")
                        .exchange(),
                400,
                "parameter-invalid");
    }

    @Test
    void aWholeGuideMayBeLongerThanAForm() {
        check = _ -> Mono.just(new GuideReport(Optional.empty(), List.of(), List.of()));

        checking(ofLength(ApiJson.LONGEST_GUIDE)).expectStatus().isOk();

        Api.problem(checking(ofLength(ApiJson.LONGEST_GUIDE + 1)), 413, "body-too-large")
                .jsonPath("$.limitInBytes")
                .isEqualTo(ApiJson.LONGEST_GUIDE)
                .jsonPath("$.detail")
                .isEqualTo("请求内容不能超过 1024 KB。");
    }

    /// A request of so many bytes, with several files.
    private static String ofLength(int bytes) {
        var start = IntStream.range(0, 5)
                .mapToObj(place -> "{\"name\":\"%d.yaml\",\"content\":\"%s\"}".formatted(place, "a".repeat(200_000)))
                .collect(joining(",", "{\"files\":[", ",{\"name\":\"rest.yaml\",\"content\":\""));
        var end = "\"}]}";
        return start + "a".repeat(bytes - start.length() - end.length()) + end;
    }

    private WebTestClient.ResponseSpec checking(String body) {
        return client().post()
                .uri("/api/v1/admin/guides/check")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient client() {
        return Api.of(ADMIN, new GuideAdminController(read, check, effects));
    }
}
