// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark.probe;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * The statements of recording a procedure with nothing around them: the body is stored as it came, unread, by plain
 * JDBC, into tables of the same form that nobody seals. What this reaches is the most that any resource of this server could.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/benchmark/insert")
public final class BareInsert extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String INSERT = "INSERT INTO benchmark.procedure_version (ID, CODE, CONTENT, DIGEST, FIELD,"
            + " NAME, recorded_at, recorded_by, valid_from, valid_to, VERSION) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String TOUCH =
            "UPDATE benchmark.revision_stripe SET REVISION = (REVISION + 1) WHERE (STRIPE = ?)";
    private static final String ENTRY = "INSERT INTO benchmark.unsealed_entry (id, entry) VALUES (?, ?)";
    private static final String ACT =
            "{\"action\":\"procedures.create\",\"outcome\":\"DONE\",\"retention\":\"GENERAL\","
                    + "\"actor\":\"operator\",\"actor_name\":\"operator\",\"actor_kind\":\"OPERATOR\",\"address\":\"127.0.0.1\","
                    + "\"request\":\"6e85acf7-f136-4329-bdef-defd054f0539\",\"object_type\":\"procedures.procedure\","
                    + "\"object_id\":\"1.900005\",\"changes\":\"[{\\\"field\\\":\\\"version\\\",\\\"after\\\":\\\"1\\\"},"
                    + "{\\\"field\\\":\\\"name\\\",\\\"after\\\":\\\"Đăng ký khai sinh có yếu tố nước ngoài\\\"},"
                    + "{\\\"field\\\":\\\"field\\\",\\\"after\\\":\\\"Hộ tịch\\\"},{\\\"field\\\":\\\"digest\\\",\\\"after\\\":"
                    + "\\\"945129ed4054b7e3048147a3b24d37d2e08d9dfee564961e1fb4d95cb66f8166\\\"}]\",\"key_id\":\"a1b2c3d4e5f6\","
                    + "\"code\":\"945129ed4054b7e3048147a3b24d37d2e08d9dfee564961e1fb4d95cb66f8166\"}";
    private static final String TELL = "INSERT INTO benchmark.outbox (id, type, version, subject_type, subject, agency,"
            + " occurred_at, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String EVENT =
            "{\"code\":\"1.900005\",\"version\":1,\"name\":\"Đăng ký khai sinh có yếu tố nước"
                    + " ngoài 1.900005\",\"field\":\"Hộ tịch\"}";
    private static final int STRIPES = 16;
    private static final int BITS_BELOW_TIME = 16;

    private final transient DataSource source;

    @Activate
    public BareInsert(@Reference(target = "(sen.name=main)") DataSource source) {
        this.source = source;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readAllBytes();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            insert(connection, new String(body, StandardCharsets.UTF_8));
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
        response.setStatus(HttpServletResponse.SC_CREATED);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static void insert(Connection connection, String content) throws SQLException {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String code = "b" + random.nextLong(Long.MAX_VALUE / 1000);
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        execute(
                connection,
                INSERT,
                id(random),
                code,
                content,
                "0".repeat(64),
                "Hộ tịch",
                "Đăng ký khai sinh có yếu tố nước ngoài",
                now,
                "bare",
                null,
                null,
                1);
        execute(connection, ENTRY, id(random), ACT);
        execute(
                connection,
                TELL,
                id(random),
                "vn.sen.procedures.recorded",
                1,
                "procedures.procedure",
                code,
                "",
                now,
                EVENT);
        execute(connection, TOUCH, random.nextInt(STRIPES));
    }

    private static UUID id(ThreadLocalRandom random) {
        return new UUID(System.currentTimeMillis() << BITS_BELOW_TIME | 0x7000L, random.nextLong());
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) {
                    statement.setNull(i + 1, Types.DATE);
                } else {
                    statement.setObject(i + 1, values[i]);
                }
            }
            statement.executeUpdate();
        }
    }
}
