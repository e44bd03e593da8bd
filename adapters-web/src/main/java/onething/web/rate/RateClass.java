package onething.web.rate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import onething.web.rate.RateProperties.Rate;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Requests with a limit of their own, because they cost more or invite guessing.
enum RateClass {
    CAPTCHA(By.ADDRESS, RateProperties::captcha, HttpMethod.GET, "/login/captcha"),
    SIGN_IN(By.ADDRESS, RateProperties::signIn, HttpMethod.POST, "/login/**"),
    CALLBACK(By.ADDRESS, RateProperties::signIn, HttpMethod.GET, "/login/face/callback"),
    BEGINNING(By.ADDRESS, RateProperties::beginning, HttpMethod.GET, "/oauth2/authorize"),
    DEVICE(By.ADDRESS, RateProperties::beginning, HttpMethod.POST, "/oauth2/device_authorization"),
    TOKEN(By.ADDRESS, RateProperties::token, HttpMethod.POST, "/oauth2/**"),
    SUBMISSION(By.PERSON, RateProperties::submission, HttpMethod.POST, "/api/v1/bundles/*/submission"),
    BUNDLE(By.PERSON, RateProperties::submission, HttpMethod.POST, "/api/v1/bundles"),
    SEARCH(By.PERSON, RateProperties::search, HttpMethod.GET, "/api/v1/desk/search"),
    INQUIRY(By.PERSON, RateProperties::inquiry, HttpMethod.POST, "/api/v1/matters/*/inquiries"),
    INQUIRY_ANSWER(By.PERSON, RateProperties::inquiry, HttpMethod.POST, "/api/v1/matters/*/inquiries/*/answer"),
    ENTERPRISE(By.PERSON, RateProperties::enterprise, HttpMethod.POST, "/api/v1/me/enterprises"),
    ENTERPRISE_RECOVERY(By.PERSON, RateProperties::enterprise, HttpMethod.POST, "/api/v1/me/enterprise-recoveries"),
    UPLOAD(By.PERSON, RateProperties::upload, HttpMethod.POST, "/api/v1/bundles/*/materials"),
    OFFER(By.PERSON, RateProperties::upload, HttpMethod.POST, "/api/v1/bundles/*/offers"),
    RESUMABLE_UPLOAD(By.PERSON, RateProperties::upload, HttpMethod.POST, "/api/v1/bundles/*/uploads");

    private final By by;
    private final Function<RateProperties, Rate> rate;
    private final HttpMethod method;
    private final PathPattern path;

    RateClass(By by, Function<RateProperties, Rate> rate, HttpMethod method, String path) {
        this.by = by;
        this.rate = rate;
        this.method = method;
        this.path = PathPatternParser.defaultInstance.parse(path);
    }

    /// The first class that fits the request; empty where none does.
    static Optional<RateClass> of(HttpMethod method, PathContainer path, By by) {
        return List.of(values()).stream()
                .filter(each -> each.by == by && each.method.equals(method) && each.path.matches(path))
                .findFirst();
    }

    Rate rate(RateProperties properties) {
        return rate.apply(properties);
    }

    enum By {
        ADDRESS,
        PERSON
    }
}
