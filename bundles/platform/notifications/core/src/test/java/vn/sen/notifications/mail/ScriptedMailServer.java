// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A mail server that answers commands as a test wants, and otherwise takes everything. */
public final class ScriptedMailServer implements AutoCloseable {

    /** Instead of an answer: the connection ends. */
    public static final String HANG_UP = "hang up";

    private final ServerSocket listening;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Function<String, String> script;
    private final List<String> messageIds = new CopyOnWriteArrayList<>();

    /** @param script answer to a command or to {@code .}; empty for the usual one */
    public ScriptedMailServer(Function<String, String> script) throws IOException {
        this.script = script;
        listening = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
        threads.execute(this::listen);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** Of the mails whose data came completely, whatever was answered. */
    public List<String> messageIds() {
        return messageIds;
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                threads.execute(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8)) {
            out.print("220 test\r\n");
            out.flush();
            String line = in.readLine();
            boolean on = true;
            while (line != null && on) {
                on = answered(line, out);
                if (on && line.equalsIgnoreCase("DATA")) {
                    data(in);
                    on = answered(".", out);
                }
                line = on ? in.readLine() : null;
            }
        } catch (IOException gone) {
            // The client has gone; what it said is kept.
            return;
        }
    }

    private void data(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            if (line.startsWith("Message-ID:")) {
                messageIds.add(line.substring("Message-ID:".length()).strip());
            }
            line = in.readLine();
        }
    }

    private boolean answered(String command, PrintWriter out) {
        String answer = script.apply(command);
        if (answer.equals(HANG_UP)) {
            return false;
        }
        out.print((answer.isEmpty() ? usual(command.toUpperCase(Locale.ROOT)) : answer) + "\r\n");
        out.flush();
        return !command.equalsIgnoreCase("QUIT");
    }

    private static String usual(String command) {
        if (command.equals("DATA")) {
            return "354 go on";
        }
        return command.equals("QUIT") ? "221 bye" : "250 ok";
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        threads.shutdownNow();
    }
}
