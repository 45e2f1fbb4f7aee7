#include "app/site/sitecommands.h"

#include "app/process/endsignals.h"
#include "app/site/auditcommand.h"
#include "app/site/checkconfig.h"
#include "app/site/clockguard.h"
#include "app/site/devicecommands.h"
#include "app/site/doctor.h"
#include "app/site/giveorder.h"
#include "app/site/safetycommands.h"
#include "app/site/service.h"
#include "app/site/sitecall.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>

#include <array>

namespace countertop::sitehost {

namespace {

using namespace Qt::StringLiterals;

QString defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/countertop/site"_s;
}

SiteExit serve(const SiteCall &call)
{
    const auto address = listenAddressOf(call.options.value(u"listen"_s));
    if (!address) {
        return usage(u"--listen takes an address and a port, like 127.0.0.1:8443."_s);
    }
    const QString certificate = call.options.value(u"tls-cert"_s);
    const QString key = call.options.value(u"tls-key"_s);
    if (certificate.isEmpty() != key.isEmpty()) {
        return usage(u"--tls-cert and --tls-key go together."_s);
    }
    ServeOptions options;
    options.folder = call.site;
    options.address = address->first;
    options.port = address->second;
    options.certificateFile = certificate;
    options.keyFile = key;
    options.names = call.options.values(u"name"_s);
    if (const auto early = refuseEarlyClock(call.clock.now()); !early) {
        return fail(early.error(), call.site);
    }
    const process::EndSignals ending;
    QObject::connect(
        &ending, &process::EndSignals::wanted, qApp, [] { QCoreApplication::exit(0); });
    auto service = Service::start(options, call.clock);
    if (!service) {
        return fail(service.error(), call.site);
    }
    say(u"Listening on https://%1:%2"_s
            .arg(options.address.contains(u':') ? u'[' + options.address + u']' : options.address)
            .arg((*service)->port()));
    for (const QString &pin : (*service)->pins()) {
        say(u"Pin: %1"_s.arg(pin));
    }
    QCoreApplication::exec();
    say(u"Stopped. Everything that was acknowledged is stored."_s);
    return SiteExit::Done;
}

SiteExit migrate(const SiteCall &call)
{
    const auto answer = give(call, QJsonObject{ { "order"_L1, u"companies"_s } });
    if (!answer) {
        return fail(answer.error(), call.site);
    }
    say(u"The database is up to date."_s);
    return SiteExit::Done;
}

SiteExit adopt(const SiteCall &call)
{
    if (call.operands.size() != 1 || !QFileInfo::exists(call.operands.front())) {
        return usage(u"adopt takes the site.db of a till that stood alone."_s);
    }
    const auto answer
        = give(call,
               { { "order"_L1, u"adopt"_s },
                 { "file"_L1, QFileInfo(call.operands.front()).absoluteFilePath() } });
    if (!answer) {
        return fail(answer.error(), call.site);
    }
    if (!answer->value("done"_L1).toBool()) {
        return refuse(*answer);
    }
    say(u"%1 is here now, with %2 facts of its tills."_s.arg(answer->value("name"_L1).toString())
            .arg(answer->value("facts"_L1).toInteger()));
    return SiteExit::Done;
}

struct SiteCommand
{
    QLatin1StringView name;
    SiteExit (*run)(const SiteCall &call);
};

constexpr std::array commands{
    SiteCommand{ "serve"_L1, serve },          SiteCommand{ "migrate"_L1, migrate },
    SiteCommand{ "enroll-code"_L1, makeCode }, SiteCommand{ "adopt"_L1, adopt },
    SiteCommand{ "backup"_L1, backUp },        SiteCommand{ "restore"_L1, restore },
    SiteCommand{ "verify"_L1, verify },        SiteCommand{ "check-config"_L1, checkConfig },
    SiteCommand{ "doctor"_L1, doctor },        SiteCommand{ "revoke"_L1, revoke },
    SiteCommand{ "release"_L1, release },      SiteCommand{ "keep-aside"_L1, keepAside },
    SiteCommand{ "heads"_L1, heads },          SiteCommand{ "audit"_L1, audit },
};

constexpr QLatin1StringView description{
    "The site of a company: joins its tills over HTTPS.\n\n"
    "Commands:\n"
    "  serve           listen, until it is told to end\n"
    "  adopt FILE      take over the company of a till that stood alone, from its site.db\n"
    "  enroll-code     make a code that lets one device in, within ten minutes\n"
    "  revoke          lock a device out: lost, stolen, sold; what it still sends is kept aside\n"
    "  release         apply what a locked out device sent\n"
    "  keep-aside      leave what a locked out device sent without effect\n"
    "  migrate         bring the database to this program's version\n"
    "  backup FILE     copy the database, also while the site runs\n"
    "  restore FILE    put such a copy in place of the database, while no site runs; without FILE\n"
    "                  tell the site that its database server was put back to an earlier time\n"
    "  verify          walk all that is stored, also while the site runs\n"
    "  heads           write what this site signs of a till's journal, for countertop-verify\n"
    "  audit           what was commanded, approved and refused, the newest first, or --csv FILE\n"
    "  check-config    say whether serve with the same options would start\n"
    "  doctor          say how the site stands, also while it runs\n\n"
    "Exit codes: 0 done, 1 failed, 2 wrong use, 3 refused and nothing changed,\n"
    "4 another one runs on this data, 6 written by a newer program, 8 damaged."
};

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(description);
    parser.addPositionalArgument(u"command"_s, u"what to do"_s, u"COMMAND"_s);
    parser.addOptions({
        { u"database"_s,
          u"where the data lies: sqlite:FOLDER, or postgresql://USER@HOST/DATABASE with the "
          "password in PGPASSWORD or ~/.pgpass"_s,
          u"URL"_s,
          u"sqlite:"_s + defaultFolder() },
        { u"keys"_s,
          u"with postgresql: the folder of this instance, with the keys of the site"_s,
          u"FOLDER"_s,
          defaultFolder() },
        { u"listen"_s, u"serve: address and port"_s, u"ADDRESS:PORT"_s, u"127.0.0.1:8443"_s },
        { u"tls-cert"_s, u"serve: certificate (PEM); its own without it"_s, u"FILE"_s },
        { u"tls-key"_s, u"serve: its key (PEM)"_s, u"FILE"_s },
        { u"name"_s, u"serve: a host name for its own certificate; may be repeated"_s, u"NAME"_s },
        { u"store"_s, u"of a device: number of its store"_s, u"S"_s, u"1"_s },
        { u"role"_s, u"enroll-code: till or manager"_s, u"ROLE"_s, u"till"_s },
        { u"device"_s,
          u"number of a device; enroll-code: a known one that joins, or lost its key"_s,
          u"N"_s },
        { u"from"_s,
          u"audit: from that day on, YYYY-MM-DD; the last 31 days without it"_s,
          u"DAY"_s },
        { u"until"_s, u"audit: to the end of that day"_s, u"DAY"_s },
        { u"search"_s, u"audit: only what holds these words"_s, u"WORDS"_s },
        { u"csv"_s, u"audit: into that file"_s, u"FILE"_s },
        { u"reason"_s, u"revoke, release, keep-aside: why"_s, u"TEXT"_s },
        { u"json"_s, u"doctor: for programs to read"_s },
        { u"replace"_s, u"backup: write over a file that is there"_s },
        { u"company"_s, u"which, where there are several"_s, u"NAME"_s },
    });
    parser.addHelpOption();
    parser.addVersionOption();
}

} // namespace

SiteExit runSite(const QStringList &words, const Clock &clock)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(QStringList{ u"countertop-site"_s } + words)) {
        return usage(parser.errorText() + u'.');
    }
    if (parser.isSet(u"help"_s)) {
        say(parser.helpText());
        return SiteExit::Done;
    }
    if (parser.isSet(u"version"_s)) {
        say(u"countertop-site " CT_VERSION ""_s);
        return SiteExit::Done;
    }
    QStringList operands = parser.positionalArguments();
    const QString name = operands.isEmpty() ? QString() : operands.takeFirst();
    const auto *const command
        = std::find_if(commands.begin(), commands.end(), [&name](const SiteCommand &row) {
              return name == row.name;
          });
    if (command == commands.end()) {
        return usage(name.isEmpty() ? u"Which command?"_s : u"No such command: %1."_s.arg(name));
    }
    const auto site = siteFolderOf(parser.value(u"database"_s), parser.value(u"keys"_s));
    if (!site) {
        return usage(u"--database takes sqlite:FOLDER or postgresql://USER@HOST/DATABASE."_s);
    }
    return command->run({ name, *site, operands, parser, clock });
}

} // namespace countertop::sitehost
