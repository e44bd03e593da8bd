package onething.bootstrap.journey.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.retention.DestroyFiles;
import onething.application.port.out.retention.DestructionLists;
import onething.bootstrap.OnServicesOfTheirOwn;
import onething.bootstrap.Patience;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.LocalService;
import onething.bootstrap.journey.support.Person;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.BundleNumber;
import onething.domain.code.MatterCode;
import onething.domain.guide.retention.RetentionPeriod.Years;
import onething.domain.retention.DestructionList;
import onething.domain.retention.DestructionList.Entry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// 鉴定销毁: two administrators approve a list, and the files on it are gone for everybody, while the trail holds.
/// That a file gets on the list only after its period is shown by `RetentionServicesTest`; here no time passes, and
/// the test writes the list. The service is its own: an open matter about the same person would spare the file.
@ExtendWith(Patience.class)
@OnServicesOfTheirOwn
class DestroyedFilesTest {

    private static LocalService service;

    @BeforeAll
    static void start() {
        service = new LocalService(Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aFileIsDestroyedAfterTwoApprovalsAndAHeldOneIsSpared() {
        var worker = new Applicant(signedIn("lina"));
        var gone = withdrawn(worker);
        var kept = withdrawn(worker);
        var admin = signedIn("admin");
        var second = signedIn("admin-second");
        var list = DestructionList.of(UUID.randomUUID(), Instant.now(), List.of(entry(gone), entry(kept)));
        assertThat(service.bean(DestructionLists.class).add(list).block()).isTrue();
        var path = "/api/v1/admin/destruction-lists/" + list.id();

        for (var other : new String[] {"injury", "injury-head", "lina"}) {
            signedIn(other).post(path + "/approval", "").is(403);
            signedIn(other).get(path).is(403);
            signedIn(other).get("/api/v1/admin/retention").is(403);
        }
        admin.post(path + "/approval", "").is(204);
        assertThat(admin.post(path + "/approval", "").is(403).problem()).isEqualTo("own-proposal");
        var hold = admin.post(
                        "/api/v1/admin/retention/holds",
                        "{\"bundle\":\"" + kept.number() + "\",\"ground\":\"litigation\",\"reason\":\"工伤行政诉讼一审\"}")
                .is(201)
                .text("/id");
        service.bean(DestroyFiles.class).destroy().block();
        worker.sees(gone.matter());
        second.post(path + "/approval", "").is(204);

        service.bean(DestroyFiles.class).destroy().block();

        worker.person().get("/api/v1/matters/" + gone.matter()).is(404);
        worker.person().get("/api/v1/bundles/" + gone.bundle()).is(404);
        worker.sees(kept.matter());
        assertThat(worker.person().get("/api/v1/matters").is(200).response().body())
                .contains(kept.matter())
                .doesNotContain(gone.matter());
        signedIn("injury").get("/api/v1/desk/matters/" + gone.matter()).is(404);
        var carriedOut = admin.get(path).is(200).body();
        assertThat(carriedOut.at("/state").asString()).isEqualTo("carried-out");
        assertThat(carriedOut.at("/entries/0").has("spared")).isFalse();
        assertThat(carriedOut.at("/entries/0/ended").asString()).isNotBlank();
        assertThat(carriedOut.at("/entries/1/spared").asString()).isEqualTo("hold");
        assertThat(carriedOut.toString()).doesNotContain("李娜");
        admin.delete("/api/v1/admin/retention/holds/" + hold).is(204);
        admin.delete("/api/v1/admin/retention/holds/" + hold).is(404);

        assertThat(admin.get("/api/v1/admin/trail/verification")
                        .is(200)
                        .body()
                        .at("/sound")
                        .asBoolean())
                .isTrue();
        await().untilAsserted(() -> assertThat(admin.get("/api/v1/admin/trail/export")
                        .is(200)
                        .response()
                        .body())
                .contains("list:" + list.id()));
        signedIn("injury").get("/api/v1/desk/matters").is(200);
        worker.person().get("/api/v1/me/summary").is(200);
        worker.person().get("/api/v1/me/accesses").is(200);
    }

    @Test
    void thePageShowsThePeriodsAndARequestThatCannotBeReadIsRefusedInWords() {
        var admin = signedIn("admin");

        var all = admin.get("/api/v1/admin/retention").is(200).body();

        assertThat(all.at("/periods").valueStream()).hasSize(7).anySatisfy(period -> {
            assertThat(period.at("/matter").asString()).isEqualTo("injury-determination");
            assertThat(period.at("/keep").asString()).isEqualTo("50年");
            assertThat(period.at("/basis").asString()).contains("工伤认定办法");
        });
        assertThat(all.at("/temporary/0/hours").asInt()).isEqualTo(90 * 24);
        var holds = "/api/v1/admin/retention/holds";
        admin.post(holds, "{\"bundle\":\"17\",\"ground\":\"because\"}").is(422);
        admin.post(holds, "{\"bundle\":\"JY202611230000017\",\"ground\":\"value\",\"reason\":\"\u200B\"}")
                .is(422);
    }

    private static Person signedIn(String account) {
        return Person.signedIn(service.address(), account);
    }

    private record Withdrawn(String matter, String bundle, String number) {}

    private static Withdrawn withdrawn(Applicant worker) {
        var matter = worker.submits("injury-determination").get("injury-determination");
        worker.withdraws(matter);
        var seen = worker.sees(matter).body();
        return new Withdrawn(
                matter,
                seen.at("/bundle").asString(),
                seen.at("/number").asString().replaceFirst("-\\d+$", ""));
    }

    private static Entry entry(Withdrawn file) {
        return new Entry(
                new BundleId(UUID.fromString(file.bundle())),
                new BundleNumber(file.number()),
                List.of(new MatterCode("injury-determination")),
                LocalDate.of(1970, 5, 4),
                new Years(50),
                "工伤认定办法 第二十四条",
                LocalDate.of(2020, 12, 31),
                3,
                2,
                Optional.empty());
    }
}
