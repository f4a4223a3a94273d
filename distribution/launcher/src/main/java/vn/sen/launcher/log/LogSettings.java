// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;

/**
 * Sets up the log in code, because reading an XML file costs a tenth of a second of every start. Logback finds it as a
 * service. An operator who wants another log names a file in the system property {@code logback.configurationFile}.
 */
public final class LogSettings extends ContextAwareBase implements Configurator {

    /** System property: the file to write to; without it the log goes to the console. */
    public static final String FILE = "sen.log.file";

    /** System property: {@code true} for more. */
    public static final String VERBOSE = "sen.log.verbose";

    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{30}: %msg%n";
    private static final String MAX_FILE_SIZE = "20MB";
    private static final String MAX_TOTAL_SIZE = "1GB";
    private static final int DAYS_KEPT = 30;

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty("logback.configurationFile") != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        boolean verbose = Boolean.getBoolean(VERBOSE);
        String file = System.getProperty(FILE);
        OutputStreamAppender<ILoggingEvent> appender = file == null ? console() : rolling(context, file);
        appender.setContext(context);
        appender.setEncoder(encoder(context));
        appender.start();

        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(verbose ? Level.INFO : Level.WARN);
        root.addAppender(appender);
        // It tells of each damaged file that somebody brings, with a stack; whoever reads the file says what is wrong.
        context.getLogger("org.apache.pdfbox").setLevel(Level.OFF);
        context.getLogger("vn.sen").setLevel(verbose ? Level.DEBUG : Level.INFO);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static OutputStreamAppender<ILoggingEvent> console() {
        return new ConsoleAppender<>();
    }

    private static OutputStreamAppender<ILoggingEvent> rolling(LoggerContext context, String file) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setFile(file);
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(file + ".%d{yyyy-MM-dd}.%i.gz");
        policy.setMaxFileSize(FileSize.valueOf(MAX_FILE_SIZE));
        policy.setTotalSizeCap(FileSize.valueOf(MAX_TOTAL_SIZE));
        policy.setMaxHistory(DAYS_KEPT);
        policy.start();
        appender.setRollingPolicy(policy);
        return appender;
    }

    private static PatternLayoutEncoder encoder(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        encoder.start();
        return encoder;
    }
}
