package onething.bootstrap.operation;

import static org.springframework.context.annotation.FilterType.REGEX;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import onething.application.port.in.account.RegisterAccount;
import onething.application.port.out.Ids;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.account.PasswordHashes;
import onething.application.service.account.RegisterAccountService;
import onething.bootstrap.start.StartStep;
import onething.domain.account.AccountHolder;
import onething.domain.account.LoginName;
import onething.domain.party.CreditCode;
import onething.domain.signin.PasswordLink;
import onething.domain.text.Line;
import onething.persistence.backup.BackupRefused;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;

/// Adds an enterprise whose representative has shown its licence and an identity card, and prints a first password,
/// which the enterprise replaces at its first sign-in. For an enterprise that is known by its credit code, it sets
/// another account name and password.
@ComponentScan(
        basePackages = {"onething.persistence.relational", "onething.identity.accounts"},
        useDefaultFilters = false,
        includeFilters =
                @Filter(
                        type = REGEX,
                        pattern =
                                ".*[.](R2dbcAccounts|AccountRows|BlindIndexText|TimeOrderedIds|Argon2PasswordHashes)"))
class AddEnterprise implements OperatorCommand.Work {

    private static final String NAME = "onething.enterprise.name";
    private static final String CREDIT_CODE = "onething.enterprise.credit-code";
    private static final int RANDOM_BYTES = 15;

    private final SecureRandom random = new SecureRandom();

    @Bean
    static RegisterAccount registerAccount(Accounts accounts, PasswordHashes hashes, Ids ids) {
        return new RegisterAccountService(accounts, hashes, ids);
    }

    @Override
    public boolean accepts(String choice) {
        return LoginName.isValid(choice);
    }

    @Override
    public int run(String choice, CommandContext command, PrintStream said) {
        try (var context = command.with(AddEnterprise.class)) {
            var settings = context.getEnvironment();
            var name = settings.getProperty(NAME, "");
            var code = settings.getProperty(CREDIT_CODE, "");
            if (name.isBlank() || !CreditCode.isValid(code)) {
                throw new BackupRefused(
                        "say the enterprise's name and its 统一社会信用代码: --%s=… --%s=…".formatted(NAME, CREDIT_CODE));
            }
            var password = password();
            StartStep.run(context.getBean(RegisterAccount.class)
                    .register(new RegisterAccount.Command(
                            new LoginName(choice),
                            password,
                            new AccountHolder.Organisation(new Line(name), new CreditCode(code)),
                            Optional.of(context.getBean(Clock.class).instant().plus(PasswordLink.LIFE))))
                    .then());
            said.printf(
                    "%s signs in as %s with the password %s within %d days and sets another one there.%n",
                    name, choice, password, PasswordLink.LIFE.toDays());
            return OperatorCommand.DONE;
        }
    }

    private String password() {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
