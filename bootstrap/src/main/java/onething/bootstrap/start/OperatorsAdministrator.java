package onething.bootstrap.start;

import java.net.URI;
import onething.application.port.in.staff.AddAdministrator;
import onething.domain.account.LoginName;
import onething.domain.party.PersonName;
import onething.domain.signin.PasswordLink;
import onething.web.TokenProperties;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/// Adds the administrator that the settings name, if they name one, and prints a link where they set their
/// password. A restart prints a new link until a password is set, and nothing afterwards.
///
/// The link goes to the standard output and not into the log, because logs are kept and read by many.
@Component
class OperatorsAdministrator implements ApplicationRunner {

    private final AddAdministrator addAdministrator;
    private final AdministratorProperties properties;
    private final URI service;

    OperatorsAdministrator(
            AddAdministrator addAdministrator, AdministratorProperties properties, TokenProperties tokens) {
        this.addAdministrator = addAdministrator;
        this.properties = properties;
        this.service = tokens.issuer();
    }

    @Override
    public void run(ApplicationArguments args) {
        var account = properties.account();
        var name = properties.name();
        if (!StringUtils.hasText(account) && !StringUtils.hasText(name)) {
            return;
        }
        if (account == null || name == null || !LoginName.isValid(account) || !PersonName.isValid(name)) {
            throw CannotStart.with(
                    "onething.administrator.account or onething.administrator.name is not a name.",
                    "Set both, for example chen and 陈明, or neither.");
        }
        StartStep.run(addAdministrator
                .add(new LoginName(account), new PersonName(name))
                .doOnNext(link -> System.out.println(sentence(account, link)))
                .then());
    }

    private String sentence(String account, PasswordLink link) {
        return "The administrator %s sets a password here, until %s:%n%s/desk/set-password#%s"
                .formatted(account, link.expires(), service, link.secret().value());
    }
}
