package onething.bootstrap.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sends bytes to the service that no HTTP library would send. One connection serves many requests, as long
/// as the service keeps it open.
final class Wire implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TIMEOUT_MILLIS = 30_000;

    private final URI service;
    private Socket socket;
    private InputStream in;

    Wire(URI service) {
        this.service = service;
    }

    /// Gives the service's answer to these bytes.
    Reply send(byte[] request) {
        try {
            if (socket == null) {
                socket = new Socket(service.getHost(), service.getPort());
                socket.setSoTimeout(TIMEOUT_MILLIS);
                in = new BufferedInputStream(socket.getInputStream());
            }
            socket.getOutputStream().write(request);
            var reply = read(new String(request, ISO_8859_1).startsWith("HEAD "));
            if ("close".equalsIgnoreCase(reply.header("connection"))) {
                close();
            }
            return reply;
        } catch (IOException broken) {
            close();
            throw new UncheckedIOException(broken);
        }
    }

    /// Sends a request without a body; `head` has whole lines, `Host` is added.
    Reply send(String line, String... head) {
        return send(request(line, List.of(head), new byte[0]));
    }

    static byte[] request(String line, List<String> head, byte[] body) {
        var text = new StringBuilder(line).append("\r\nHost: localhost\r\n");
        head.forEach(each -> text.append(each).append("\r\n"));
        if (body.length > 0) {
            text.append("Content-Length: ").append(body.length).append("\r\n");
        }
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.append("\r\n").toString().getBytes(UTF_8));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    private Reply read(boolean isHead) throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        var headers = new TreeMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        boolean isEmpty = isHead || status == 204 || status == 304;
        return new Reply(status, headers, isEmpty ? new byte[0] : body(headers));
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (!"chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        }
        var body = new ByteArrayOutputStream();
        for (int size = chunk(); size > 0; size = chunk()) {
            body.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the service closed the connection without an answer");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            socket = null;
        }
    }

    /// @param headers by their names in small letters
    record Reply(int status, Map<String, String> headers, byte[] body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        JsonNode json() {
            return JSON.readTree(body);
        }

        /// The stable name of the refusal.
        String problem() {
            if (!header("content-type").startsWith("application/problem+json")) {
                throw new AssertionError("no problem but " + status + " " + headers + " " + new String(body, UTF_8));
            }
            return json().at("/type").asString().replace("urn:onething:problem:", "");
        }
    }
}
