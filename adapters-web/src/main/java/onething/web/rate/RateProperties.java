package onething.web.rate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often one address or one person may ask, on each node. One address may stand for many people: the
/// phones of a carrier share a few.
///
/// @param enabled    `false` for measuring under load
/// @param times      multiplies all rates
/// @param everything all requests except files of the pages, by address
/// @param beginning  sign-ins and device sign-ins that are started, by address
/// @param captcha    captchas, by address
/// @param signIn     attempts with a password or face, by address; each account has delays besides
/// @param token      tokens exchanged and renewed, by address
/// @param person     requests to the API, by the person whom the token names
/// @param submission bundles opened and submitted, by person
/// @param upload     files handed in, by person
/// @param search     searches at the desk, by person
/// @param inquiry    questions and answers in matters, by person
/// @param enterprise enterprises that are registered, and their passwords that are recovered, by person
@ConfigurationProperties("onething.rates")
record RateProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1") int times,
        @DefaultValue Rate everything,
        @DefaultValue Rate beginning,
        @DefaultValue Rate captcha,
        @DefaultValue Rate signIn,
        @DefaultValue Rate token,
        @DefaultValue Rate person,
        @DefaultValue Rate submission,
        @DefaultValue Rate upload,
        @DefaultValue Rate search,
        @DefaultValue Rate inquiry,
        @DefaultValue Rate enterprise) {

    RateProperties {
        everything = everything.or(new Rate(2_000, 2_400));
        beginning = beginning.or(new Rate(400, 240));
        captcha = captcha.or(new Rate(400, 240));
        signIn = signIn.or(new Rate(300, 120));
        token = token.or(new Rate(400, 300));
        person = person.or(new Rate(600, 600));
        submission = submission.or(new Rate(30, 20));
        upload = upload.or(new Rate(120, 120));
        search = search.or(new Rate(60, 30));
        inquiry = inquiry.or(new Rate(20, 6));
        enterprise = enterprise.or(new Rate(10, 3));
    }

    /// @param burst     how many at once, after a quiet while
    /// @param perMinute how many permits come back each minute
    record Rate(
            @DefaultValue("0") int burst, @DefaultValue("0") int perMinute) {

        Rate or(Rate usual) {
            return new Rate(burst > 0 ? burst : usual.burst, perMinute > 0 ? perMinute : usual.perMinute);
        }
    }
}
