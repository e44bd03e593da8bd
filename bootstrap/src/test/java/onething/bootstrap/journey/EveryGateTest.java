package onething.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.application.port.out.Guides;
import onething.bootstrap.journey.support.Answer;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.FilledIn;
import onething.bootstrap.journey.support.Officer;
import onething.bootstrap.journey.support.WholeSystem;
import onething.domain.code.GuideCode;
import onething.domain.procedure.Safeguard;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Somebody tries to skip what the law wants first, over the API, in each of the seven matters: it is refused
/// with what is missing, and the desk says so beforehand.
class EveryGateTest extends WholeSystem {

    private static final Map<String, List<String>> STAFF = Map.of(
            "inspection-complaint", List.of("inspector", "inspector-head", "inspector-deputy"),
            "injury-determination", List.of("injury", "injury-head"),
            "advance-payment", List.of("fund", "fund-head"),
            "capacity-assessment", List.of("committee", "committee-head"),
            "capacity-reassessment", List.of("committee", "committee-head"),
            "leave-confirmation", List.of("committee", "committee-head"),
            "crime-transfer", List.of("inspector", "inspector-head", "inspector-deputy"));

    private static final Set<Walk> WALKS = new HashSet<>();

    @Autowired
    private Guides guides;

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            inspection-complaint  |                                                     | file                                  | 已向投诉人本人核实身份和投诉内容
            inspection-complaint  | verify-complainant, file                            | give-prior-notice                     | 已由两名以上监察员调查、检查并记录
            inspection-complaint  | verify-complainant, file                            | close-investigation=transfer          | 已由两名以上监察员调查、检查并记录
            inspection-complaint  | verify-complainant, file                            | close-investigation=dispute-procedure | 已由两名以上监察员调查、检查并记录
            inspection-complaint  | verify-complainant, file                            | close-investigation=dismiss-withdrawn | 投诉人已撤回投诉
            inspection-complaint  | verify-complainant, file, mediate                   | close-investigation=dismiss-mediated  | 已调解达成一致，并且当场全部履行或者置换仲裁调解书
            inspection-complaint  | verify-complainant, file                            | record-settlement                     | 已组织调解
            inspection-complaint  | verify-complainant, file                            | publish-summons                       | 已通知法定代表人或者主要负责人接受调查
            inspection-complaint  | verify-complainant, file, summon                    | record-hiding                         | 已公告通知法定代表人或者主要负责人接受调查
            inspection-complaint  | verify-complainant, file, inquire, give-prior-notice | conclude=order                       | 已听取用人单位陈述、申辩（或者逾期未提出）
            inspection-complaint  | verify-complainant, file, inquire, give-prior-notice, hear-employer | conclude=penalty      | 已举行听证（或者告知后五日内未要求听证）
            inspection-complaint  | verify-complainant, file, inquire, give-prior-notice, hear-employer, tell-hearing-right, record-hearing-request | propose-decision | 已举行听证（或者告知后五日内未要求听证）
            inspection-complaint  | verify-complainant, file, inquire, give-prior-notice, hear-employer, confirm-no-hearing-due, propose-decision | conclude=penalty | 负责人已审查批准处罚
            inspection-complaint  | verify-complainant, file, inquire, give-prior-notice, hear-employer, confirm-no-hearing-due, propose-decision | approve-decision | 已通过法制审核，或者已确认不属于应当法制审核的情形
            inspection-complaint  | verify-complainant, file, inquire, close-investigation=transfer | close                     | 已送达
            advance-payment       |                                                     | accept                                | 属于第三人不支付或者无法确定第三人
            advance-payment       | accept-and-demand, send-demand, record-employer-refusal, approve-payment=approved, serve-approval, settle-items | close | 银行已经支付到账
            advance-payment       | accept-and-demand, send-demand, record-employer-refusal, approve-payment=approved, settle-items | demand-repayment | 银行已经支付到账
            advance-payment       | accept-and-demand, send-demand, record-employer-refusal, approve-payment=approved, settle-items | demand-from-third-party | 银行已经支付到账
            advance-payment       |                                                     | accept-incomplete                     | 属于第三人不支付或者无法确定第三人
            capacity-assessment   | accept                                              | record-opinion                        | 已随机抽取3名或者5名专家组成专家组
            capacity-reassessment | accept                                              | record-opinion                        | 已随机抽取3名或者5名专家组成专家组
            capacity-assessment   | accept, appoint-experts                             | conclude=grade-7                      | 专家组已提出鉴定意见
            capacity-reassessment | accept, appoint-experts                             | conclude=grade-7                      | 专家组已提出鉴定意见
            crime-transfer        |                                                     | check-preconditions                   | 已记录经劳动保障监察机构责令支付仍不支付
            """)
    void whatIsSkippedIsNamed(String matter, @Nullable String steps, String attempt, String missing) {
        var walk = comesTo(matter, steps);
        var id = walk.id();
        var officer = officers(matter).stream()
                .filter(each -> !blocked(each, id, attempt).isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError("the desk names to nobody what " + attempt + " lacks"));

        var refused = tries(officer, id, attempt);

        refused.is(409);
        assertThat(refused.problem()).isEqualTo("precondition-missing");
        assertThat(refused.body().at("/missing").toString()).contains(missing);
        assertThat(blocked(officer, id, attempt)).contains(missing);
        WALKS.add(walk);
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            inspection-complaint  | verify-complainant, file                            | suspend
            inspection-complaint  | verify-complainant, file                            | extend
            inspection-complaint  | verify-complainant, file                            | decide-recusal
            inspection-complaint  | verify-complainant, file                            | conclude=penalty
            inspection-complaint  | verify-complainant, file                            | record-disobedience
            inspection-complaint  | verify-complainant, file                            | decline-suspension
            inspection-complaint  | verify-complainant, file, inquire                   | review-legality
            inspection-complaint  | verify-complainant, file, inquire                   | fail-legality
            inspection-complaint  | verify-complainant, file, inquire                   | decline-decision
            inspection-complaint  | verify-complainant, file, inquire, give-prior-notice, hear-employer, tell-hearing-right, record-hearing-request, announce-hearing | hold-hearing
            inspection-complaint  | verify-complainant, file, inquire, give-prior-notice, hear-employer, conclude=order | serve-by-notice
            inspection-complaint  | verify-complainant, file                            | suspend-unreachable
            inspection-complaint  | verify-complainant, file, inquire, give-prior-notice, hear-employer, tell-hearing-right | record-no-hearing-request
            inspection-complaint  | verify-complainant, file, inquire, give-prior-notice, hear-employer, conclude=order | serve-by-brief-notice
            inspection-complaint  | verify-complainant, file, inquire                   | serve
            injury-determination  | accept                                              | decide-recusal
            injury-determination  |                                                     | decide=recognised
            advance-payment       | accept-and-demand                                   | approve-payment=approved
            advance-payment       | accept-and-demand                                   | approve-medical-payment=approved
            advance-payment       | accept-and-demand                                   | record-employer-refusal
            advance-payment       | accept-and-demand                                   | record-employer-payment
            advance-payment       | accept-and-demand, send-demand                      | record-employer-silence
            advance-payment       | accept-and-demand, send-demand, record-employer-refusal, approve-payment=approved | instruct-bank
            advance-payment       | accept-and-demand, send-demand, record-employer-refusal, approve-payment=approved | return-settlement
            advance-payment       | accept-and-demand, send-demand, record-employer-refusal, approve-payment=approved, settle-items | record-paid
            advance-payment       | accept-and-demand, send-demand, record-employer-refusal, approve-payment=approved, settle-items | record-payment-returned
            capacity-assessment   | accept                                              | decide-recusal
            capacity-reassessment | accept                                              | decide-recusal
            capacity-assessment   |                                                     | conclude=grade-7
            capacity-reassessment |                                                     | conclude=grade-7
            leave-confirmation    | accept                                              | decide-recusal
            leave-confirmation    |                                                     | conclude=confirmed
            leave-confirmation    |                                                     | conclude-further=confirmed
            crime-transfer        | record-order-disobeyed, check-preconditions         | approve
            crime-transfer        | record-order-disobeyed, check-preconditions         | decline
            crime-transfer        | record-order-disobeyed, check-preconditions, report | transfer
            """)
    void whatComesTooEarlyIsNotLawful(String matter, @Nullable String steps, String attempt) {
        var walk = comesTo(matter, steps);

        for (var officer : officers(matter)) {
            assertThat(tries(officer, walk.id(), attempt).is(409).problem()).isEqualTo("action-not-lawful");
        }
        WALKS.add(walk);
    }

    /// A safeguard that is added to the guide needs a row above for each action before which it stands.
    @Test
    void everySafeguardOfTheGuideIsTried() {
        var tried = Stream.of(getClass().getDeclaredMethods())
                .flatMap(method -> Stream.ofNullable(method.getAnnotation(CsvSource.class)))
                .flatMap(rows -> rows.textBlock().lines())
                .map(row -> row.split("\\|"))
                .map(cells -> cells[0].strip() + " " + cells[2].strip())
                .collect(Collectors.toSet());

        var untried = guides.find(new GuideCode("labour-rights")).block().all().getLast().matters().stream()
                .flatMap(matter -> matter.procedure().safeguards().stream()
                        .flatMap(safeguard -> safeguard.before().stream())
                        .map(point -> matter.code() + " " + attempt(point))
                        .filter(attempt ->
                                tried.stream().noneMatch(row -> row.equals(attempt) || row.startsWith(attempt + "="))))
                .distinct();
        assertThat(untried).isEmpty();
    }

    private static String attempt(Safeguard.Point point) {
        return point.action() + point.outcome().map(outcome -> "=" + outcome).orElse("");
    }

    /// Takes the matter that has come furthest on the way to these steps, or a new one.
    private Walk comesTo(String matter, @Nullable String steps) {
        var wanted = steps == null ? List.<String>of() : List.of(steps.split(", *"));
        var walk = WALKS.stream()
                .filter(each -> each.matter().equals(matter) && each.leadsTo(wanted))
                .max(Comparator.comparing(each -> each.taken().size()))
                .orElseGet(() -> new Walk(
                        matter, new Applicant(signedIn("lina")).submits(matter).get(matter), List.of()));
        WALKS.remove(walk);
        var officers = officers(matter);
        wanted.stream().skip(walk.taken().size()).forEach(step -> take(officers, walk.id(), step));
        return new Walk(matter, walk.id(), wanted);
    }

    /// How far a matter has come. A refused attempt changes nothing, so the next row goes on with the same matter
    /// where its steps begin alike.
    private record Walk(String matter, String id, List<String> taken) {

        boolean leadsTo(List<String> steps) {
            return taken.size() <= steps.size() && taken.equals(steps.subList(0, taken.size()));
        }
    }

    /// The first officer to whom the step is offered takes it.
    private static void take(List<Officer> officers, String matter, String step) {
        var words = step.split("=");
        for (var officer : officers) {
            for (var offered : offers(officer, matter).at("/actions")) {
                if (offered.at("/action/code").asString().equals(words[0])) {
                    officer.does(
                            words[0], matter, FilledIn.of(offered.at("/action"), words.length > 1 ? words[1] : ""));
                    return;
                }
            }
        }
        throw new AssertionError(step + " is offered to nobody: "
                + offers(officers.getFirst(), matter).toString());
    }

    private static Answer tries(Officer officer, String matter, String attempt) {
        var words = attempt.split("=");
        return words.length == 1
                ? officer.tries(words[0], matter)
                : officer.tries(words[0], matter, "\"outcome\":\"" + words[1] + "\"");
    }

    private static String blocked(Officer officer, String matter, String attempt) {
        var words = attempt.split("=");
        for (var each : offers(officer, matter).at("/blocked")) {
            if (each.at("/action").asString().equals(words[0])
                    && (words.length == 1
                            || !each.has("outcome")
                            || each.at("/outcome").asString().equals(words[1]))) {
                return each.at("/missing").toString();
            }
        }
        return "";
    }

    private static JsonNode offers(Officer officer, String matter) {
        return officer.person()
                .get("/api/v1/desk/matters/" + matter + "/actions")
                .is(200)
                .body();
    }

    private List<Officer> officers(String matter) {
        return STAFF.get(matter).stream()
                .map(account -> new Officer(signedIn(account)))
                .toList();
    }
}
