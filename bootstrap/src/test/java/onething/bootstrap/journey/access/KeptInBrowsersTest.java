package onething.bootstrap.journey.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onething.bootstrap.journey.support.Answer;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.Operation;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.Test;

/// Every read of the contract that needs a token, by the people who may ask it about a case of theirs. No browser
/// may keep what they get: see `docs/decisions/0086`. [onething.bootstrap.journey.support] watches every other
/// answer.
class KeptInBrowsersTest extends WholeSystem {

    @Test
    void noAnswerToACallerIsKept() {
        var applicant = new Applicant(signedIn("lina"));
        var matters = applicant.submits("injury-determination");
        var matter = matters.get("injury-determination");
        var bundle = applicant.person().get("/api/v1/matters/" + matter).is(200).text("/bundle");
        var about = Map.of("matter", matter, "bundle", bundle);
        var callers = List.of(applicant.person(), signedIn("injury"), signedIn("injury-head"), signedIn("admin"));
        var answered = new ArrayList<String>();
        for (var operation : operations()) {
            for (Person caller : callers) {
                var answer = operation.askedBy(caller, about);
                assertThat(answer.header("Cache-Control")).as(operation.name()).contains("no-store");
                if (answer.status() == 200) {
                    answered.add(operation.name());
                }
            }
        }

        assertThat(answered.stream().distinct()).hasSizeGreaterThan(60);
    }

    /// A page that holds an answer asks with its tag, and need not get it again.
    @Test
    void aClientThatHoldsAnAnswerStillAsksWhetherItIsCurrent() {
        var lina = signedIn("lina");
        var first = lina.get("/api/v1/matters?tab=todo").is(200);

        var second = lina.get("/api/v1/matters?tab=todo", "If-None-Match", first.header("ETag"));

        assertThat(second.is(304).header("Cache-Control")).contains("no-store");
    }

    @Test
    void whatEveryoneMayReadIsKept() {
        Answer guides = Person.stranger(service()).get("/api/v1/guides").is(200);

        assertThat(guides.header("Cache-Control")).contains("public");
    }

    private List<Operation> operations() {
        var contract =
                Person.stranger(service()).get("/api/v1/openapi.json").is(200).body();
        return Operation.all(contract).stream()
                .filter(operation -> operation.isRead() && !operation.isForAnyone())
                .toList();
    }
}
