package onething.bootstrap.journey.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import onething.bootstrap.journey.support.Answer;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.Officer;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What only the head of the office approves, and that no one approves their own proposal.
class HeadOfTheOfficeTest extends WholeSystem {

    private static final String VERIFIED = inputs("\"method\":\"phone\"", "\"result\":\"本人确认\"");

    private Applicant worker;
    private Person admin;
    private Officer inspector;

    @BeforeEach
    void peopleSignIn() {
        worker = new Applicant(signedIn("lina"));
        admin = signedIn("admin");
        inspector = new Officer(signedIn("inspector"));
    }

    @Test
    void aTransferIsApprovedByTheHeadOfTheOfficeAndByNoOtherApprover() {
        var transfer = reported(inspector);
        var account = account("\"officer\",\"approver\"");
        var approver = account.signedIn();

        var refused = approver.tries("approve", transfer);
        refused.is(403);
        assertThat(refused.problem()).isEqualTo("role-lacking");
        assertThat(refused.text("/needed")).isEqualTo("head");
        assertThat(approver.tries("decline", transfer, "\"outcome\":\"not-approved\"", "\"statement\":\"不移送\"")
                        .is(403)
                        .problem())
                .isEqualTo("role-lacking");

        account.becomes("\"officer\",\"approver\",\"head\"");
        account.signedIn().does("approve", transfer);

        assertThat(worker.person()
                        .get("/api/v1/matters/" + transfer + "/timeline")
                        .is(200)
                        .body()
                        .toString())
                .as("the trail says as what")
                .contains("\"by\":\"head\"");
    }

    @Test
    void nobodyApprovesTheTransferTheyReported() {
        var head = account("\"officer\",\"approver\",\"head\"").signedIn();
        var transfer = reported(head);

        assertThat(head.tries("approve", transfer).is(403).problem()).isEqualTo("own-proposal");
        new Officer(signedIn("inspector-head")).does("approve", transfer);
    }

    @Test
    void nobodyApprovesTheExtensionOrTheSuspensionTheyProposed() {
        var complaint = worker.submits("inspection-complaint").get("inspection-complaint");
        var both = account("\"officer\",\"approver\"").signedIn();
        both.does("verify-complainant", complaint, VERIFIED)
                .does("file", complaint)
                .does("propose-extension", complaint, "\"statement\":\"案情复杂\"")
                .does("propose-suspension", complaint, inputs("\"reason\":\"等待仲裁裁决\""));

        assertThat(both.tries("extend", complaint, "\"statement\":\"同意\"")
                        .is(403)
                        .problem())
                .isEqualTo("own-proposal");
        assertThat(both.tries("suspend", complaint, "\"ground\":\"conclusion-pending\"", "\"statement\":\"等待仲裁裁决\"")
                        .is(403)
                        .problem())
                .isEqualTo("own-proposal");
        new Officer(signedIn("inspector-deputy"))
                .does("extend", complaint, "\"statement\":\"同意\"")
                .does("suspend", complaint, "\"ground\":\"conclusion-pending\"", "\"statement\":\"等待仲裁裁决\"");
    }

    @Test
    void onlyAnApproverIsMarkedAsTheHead() {
        var account = account("\"officer\"");

        assertThat(account.change("\"officer\",\"head\"").is(422).problem()).isEqualTo("request-invalid");
    }

    /// A transfer whose report waits for the head.
    private String reported(Officer by) {
        var transfer = worker.submits("crime-transfer").get("crime-transfer");
        by.does(
                        "record-order-disobeyed",
                        transfer,
                        inputs("\"orderNumber\":\"榕人社监令字〔2026〕第8号\"", "\"facts\":\"逾期未支付\""))
                .reportsCrime(transfer);
        return transfer;
    }

    private Account account(String roles) {
        var name = "new-" + UUID.randomUUID().toString().substring(0, 8);
        var added =
                admin.post("/api/v1/admin/staff", """
                {"account": "%s", "name": "林夏", "office": "labour-inspection", "district": "445202", "roles": [%s]}
                """.formatted(name, roles)).is(201);
        Person.stranger(service())
                .post(
                        "/login/password-setting",
                        "{\"link\": \"%s\", \"password\": \"lychee-banyan-26\"}"
                                .formatted(added.text("/passwordLink/secret")))
                .is(204);
        return new Account(name, "/api/v1/admin/staff/" + added.text("/staff/id"));
    }

    private static String inputs(String... fields) {
        return "\"inputs\":{" + String.join(",", fields) + "}";
    }

    private final class Account {

        private final String name;
        private final String path;

        Account(String name, String path) {
            this.name = name;
            this.path = path;
        }

        Officer signedIn() {
            return new Officer(HeadOfTheOfficeTest.this.signedIn(name));
        }

        void becomes(String roles) {
            change(roles).is(200);
        }

        Answer change(String roles) {
            return admin.patch(path, admin.get(path).header("ETag"), "{\"roles\": [" + roles + "]}");
        }
    }
}
