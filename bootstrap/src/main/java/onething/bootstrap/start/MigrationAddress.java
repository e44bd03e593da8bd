package onething.bootstrap.start;

import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Option;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.env.PropertyResolver;

/// Where the migrations find the database: the same place as the service, unless `spring.flyway.url` names
/// another. Migrations go over JDBC, which writes addresses in another way.
final class MigrationAddress {

    private static final String URL = "spring.flyway.url";
    private static final Option<Object> SSL_MODE = Option.valueOf("sslMode");

    private MigrationAddress() {}

    /// @return settings to add; none if the address is set or the service has no database
    static Map<String, Object> derived(PropertyResolver settings) {
        var service = settings.getProperty("spring.r2dbc.url");
        if (service == null || settings.getProperty(URL) != null) {
            return Map.of();
        }
        var address = ConnectionFactoryOptions.parse(service);
        var derived = new HashMap<String, Object>();
        derived.put(URL, jdbc(address));
        user(settings, address).ifPresent(user -> derived.put("spring.flyway.user", user));
        password(settings, address).ifPresent(password -> derived.put("spring.flyway.password", password));
        return derived;
    }

    private static String jdbc(ConnectionFactoryOptions address) {
        var port = option(address, ConnectionFactoryOptions.PORT).map(each -> ":" + each);
        var ssl = option(address, SSL_MODE)
                .map(mode -> "?sslmode=" + mode.toLowerCase(Locale.ROOT).replace('_', '-'));
        return "jdbc:postgresql://" + address.getRequiredValue(ConnectionFactoryOptions.HOST) + port.orElse("") + "/"
                + option(address, ConnectionFactoryOptions.DATABASE).orElse("") + ssl.orElse("");
    }

    private static Optional<String> user(PropertyResolver settings, ConnectionFactoryOptions address) {
        return Optional.ofNullable(settings.getProperty("spring.r2dbc.username"))
                .or(() -> option(address, ConnectionFactoryOptions.USER));
    }

    private static Optional<String> password(PropertyResolver settings, ConnectionFactoryOptions address) {
        return Optional.ofNullable(settings.getProperty("spring.r2dbc.password"))
                .or(() -> option(address, ConnectionFactoryOptions.PASSWORD));
    }

    private static Optional<String> option(ConnectionFactoryOptions address, Option<?> option) {
        return Optional.ofNullable(address.getValue(option)).map(Object::toString);
    }
}
