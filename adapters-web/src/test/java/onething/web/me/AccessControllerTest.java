package onething.web.me;

import static onething.web.Callers.LI_NA;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.Page;
import onething.application.port.in.me.ListAccesses;
import onething.application.port.in.me.ListAccesses.Row;
import onething.domain.access.PersonalDataAccess.Papers;
import onething.domain.bundle.BundleNumber;
import onething.domain.material.MaterialId;
import onething.domain.matter.MatterId;
import onething.domain.matter.MatterNumber;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.Role;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class AccessControllerTest {

    private static final Row ROW = new Row(
            Instant.parse("2026-11-24T01:12:00Z"),
            Papers.MATERIAL,
            new MatterId(UUID.randomUUID()),
            new MatterNumber(BundleNumber.of("JY", LocalDate.of(2026, 11, 23), 17), 2),
            "工伤认定申请",
            Optional.of(new MaterialId(UUID.randomUUID())),
            new ListAccesses.Reader(
                    new OfficeCode("work-injury"),
                    "工伤认定机构",
                    new DistrictCode("445200"),
                    "揭阳市",
                    Set.of(Role.OFFICER, Role.APPROVER),
                    "000003"));

    @Test
    void aReaderIsNamedByOfficeAndNumber() {
        ListAccesses accesses = _ -> Mono.just(new Page<>(List.of(ROW), Optional.of("next"), 7));

        Api.of(LI_NA, new AccessController(accesses))
                .get()
                .uri("/api/v1/me/accesses?limit=1")
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].papers")
                .isEqualTo("material")
                .jsonPath("$.items[0].number")
                .isEqualTo(ROW.number().toString())
                .jsonPath("$.items[0].office.title")
                .isEqualTo("工伤认定机构")
                .jsonPath("$.items[0].district.name")
                .isEqualTo("揭阳市")
                .jsonPath("$.items[0].roles[0]")
                .isEqualTo("approver")
                .jsonPath("$.items[0].staffNumber")
                .isEqualTo("000003")
                .jsonPath("$.next")
                .isEqualTo("next")
                .jsonPath("$.total")
                .isEqualTo(7);
    }
}
