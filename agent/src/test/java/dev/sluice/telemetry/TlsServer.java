package dev.sluice.telemetry;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** Keeps what each connection brought, up to its end. */
final class TlsServer implements AutoCloseable {
    private static final char[] PASSWORD = "not-secret".toCharArray();

    private final SSLServerSocket socket;
    private final List<byte[]> received = new ArrayList<>();
    private final Thread thread = new Thread(this::listen, "tls-server");

    TlsServer(Identity identity) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance(identity.store().toFile(), PASSWORD);
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        socket = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        thread.start();
    }

    URI address() {
        return URI.create("tls://127.0.0.1:" + socket.getLocalPort());
    }

    List<byte[]> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (SSLSocket connection = (SSLSocket) socket.accept()) {
                InputStream in = connection.getInputStream();
                byte[] bytes = in.readAllBytes();
                synchronized (received) {
                    received.add(bytes);
                }
            } catch (IOException refusedOrClosed) {
                continue;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** @param certificate in PEM */
    record Identity(Path store, Path certificate) {
        static Identity draw(Path folder, String name) throws IOException, InterruptedException {
            Path store = folder.resolve(name + ".p12");
            Path certificate = folder.resolve(name + ".pem");
            List<String> who =
                    List.of("-keystore", store.toString(), "-storepass", new String(PASSWORD), "-alias", name);
            keytool(who, "-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "san=ip:127.0.0.1");
            keytool(who, "-exportcert", "-rfc", "-file", certificate.toString());
            return new Identity(store, certificate);
        }

        private static void keytool(List<String> who, String... what) throws IOException, InterruptedException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
            command.addAll(List.of(what));
            command.addAll(who);
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            byte[] said = process.getInputStream().readAllBytes();
            if (process.waitFor() != 0) {
                throw new IOException("keytool failed, saying " + said.length + " bytes");
            }
            if (what[0].equals("-exportcert") && !Files.exists(Path.of(what[3]))) {
                throw new IOException("keytool wrote no certificate");
            }
        }
    }
}
