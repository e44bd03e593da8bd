package onething.bootstrap.operation;

import java.nio.file.Path;

/// The file that an operator writes on the first day.
final class ProductionSettings {

    private ProductionSettings() {}

    /// @param database the port of a database whose user `postgres` needs no password
    /// @param more     further lines below `onething:`
    /// @param keys     as `make-keys` prints them
    static String yaml(int database, int port, Path documents, String more, String keys) {
        return """
                onething:
                  mode: production
                  administrator: {account: chen, name: 陈敏}
                  tokens: {issuer: "https://labour.example"}
                  documents: {directory: %s, scanner: {required: false}}
                  yuexinqian: {address: "https://yuexinqian.example", client-secret: of-its-own, paas-token: of-its-own}
                %sspring.r2dbc: {url: "r2dbc:postgresql://127.0.0.1:%d/postgres", username: postgres, password: ""}
                server: {address: 127.0.0.1, port: %d}
                ---
                %s""".formatted(documents, more, database, port, keys);
    }
}
