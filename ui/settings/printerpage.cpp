#include "ui/settings/printerpage.h"

#include "core/documents/documentresources.h"
#include "ui/settings/printwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

namespace countertop::ui {

namespace {

constexpr int rawPort = 9100; ///< where printers listen for plain bytes
constexpr int portMost = 65535;

QStringList transportWords()
{
    QStringList words;
    for (const QString &transport : transports()) {
        words << transportWord(transport);
    }
    return words;
}

QStringList profileTitles()
{
    QStringList titles;
    for (const QString &profile : carriedPrinters()) {
        titles << profileTitle(profile);
    }
    return titles;
}

} // namespace

PrinterPage::PrinterPage(till::PrinterSetup setup, bool isNew)
    : FormPage(isNew ? tr("Add a printer") : tr("Printer"), setup.name, tr("Store the printer"))
    , m_setup(std::move(setup))
    , m_name(addText(tr("Name of the printer"), m_setup.name, tr("Counter, kitchen, office")))
{
    beginPair();
    m_transport = addChoice(tr("Connection"),
                            transportWords(),
                            static_cast<int>(transports().indexOf(m_setup.transport)));
    m_address = addText(tr("Address"), m_setup.address);
    m_profile = addChoice(tr("Kind of printer"),
                          profileTitles(),
                          static_cast<int>(carriedPrinters().indexOf(m_setup.profile)));
    m_default = addCheck(tr("Default printer: takes all other papers"), m_setup.isDefault);
    m_default->setEnabled(!m_setup.isDefault); // another one takes that over
    addHeading(tr("These papers go here"));
    for (qsizetype kind = 0; kind < papersToPlace().size(); ++kind) {
        if (kind % 2 == 0) {
            beginPair();
        }
        const QString &code = papersToPlace().at(kind);
        m_papers.push_back(addCheck(paperWord(code), m_setup.papers.contains(code)));
    }
    connect(m_transport, &QComboBox::currentIndexChanged, this, &PrinterPage::showHint);
    connect(this, &FormPage::stored, this, &PrinterPage::take);
    showHint();
}

void PrinterPage::showHint()
{
    m_address->setPlaceholderText(transportHint(transports().value(m_transport->currentIndex())));
}

std::optional<QString> PrinterPage::typedAddress() const
{
    const QString address = m_address->text().trimmed();
    const QString transport = transports().value(m_transport->currentIndex());
    if (address.isEmpty()) {
        return std::nullopt;
    }
    if (transport == QStringLiteral("device")) {
        return address.startsWith(u'/') ? std::optional(address) : std::nullopt;
    }
    if (transport != QStringLiteral("tcp")) {
        return address;
    }
    if (!address.contains(u':')) {
        return address + QStringLiteral(":%1").arg(rawPort);
    }
    bool isPort = false;
    const int port = address.section(u':', -1).toInt(&isPort);
    return isPort && port > 0 && port <= portMost && !address.startsWith(u':')
        ? std::optional(address)
        : std::nullopt;
}

void PrinterPage::take()
{
    till::PrinterSetup typed = m_setup;
    typed.name = m_name->text().trimmed();
    typed.transport = transports().value(m_transport->currentIndex());
    typed.profile = carriedPrinters().value(m_profile->currentIndex());
    typed.isDefault = m_default->isChecked();
    typed.papers.clear();
    for (std::size_t kind = 0; kind < m_papers.size(); ++kind) {
        if (m_papers.at(kind)->isChecked()) {
            typed.papers << papersToPlace().at(static_cast<qsizetype>(kind));
        }
    }
    const auto address = typedAddress();
    if (typed.name.isEmpty()) {
        showProblem(tr("Type a name that people at the counter know."));
    } else if (!address) {
        showProblem(transportHint(typed.transport) + u'.');
    } else {
        typed.address = *address;
        showProblem({});
        emit setupTyped(typed);
    }
}

} // namespace countertop::ui
