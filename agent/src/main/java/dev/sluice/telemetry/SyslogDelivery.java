package dev.sluice.telemetry;

import dev.sluice.home.Trust;
import dev.sluice.policy.TelemetrySettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Objects;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Syslog over TLS, RFC 5425: one connection for a parcel, closed in an orderly way and only then taken for received. */
final class SyslogDelivery implements Delivery {
    private static final int USUAL_PORT = 6514;
    private static final int PATIENCE_MILLIS = 10_000;

    private final TelemetrySettings settings;

    SyslogDelivery(TelemetrySettings settings) {
        this.settings = settings;
    }

    @Override
    public Answer deliver(Parcel parcel) {
        URI address = Objects.requireNonNull(settings.syslog());
        int port = address.getPort() < 0 ? USUAL_PORT : address.getPort();
        try (Socket plain = new Socket()) {
            SSLSocketFactory factory = Trust.in(settings.ca()).getSocketFactory();
            plain.connect(new InetSocketAddress(bare(address.getHost()), port), PATIENCE_MILLIS);
            plain.setSoTimeout(PATIENCE_MILLIS);
            try (SSLSocket socket = (SSLSocket) factory.createSocket(plain, bare(address.getHost()), port, true)) {
                send(socket, parcel.bytes());
            }
            return new Taken(0);
        } catch (IOException e) {
            return new Later(null, Trust.isTheCause(e) ? Trust.NOT_TRUSTED : "the syslog server cannot be reached");
        }
    }

    private static void send(SSLSocket socket, byte[] frames) throws IOException {
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        socket.getOutputStream().write(frames);
        socket.getOutputStream().flush();
        socket.shutdownOutput();
        // Syslog has no receipt. That the server read up to our end and then ended too is the nearest there is.
        while (socket.getInputStream().read() >= 0) {
            continue;
        }
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
