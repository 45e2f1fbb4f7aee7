#pragma once

#include "core/domain/settings/settings.h"
#include "ui/pages/formpage.h"

#include <optional>

namespace countertop::ui {

/// Asks for an amount and a reason; the amount may be settled already.
class EntryPage final : public FormPage
{
    Q_OBJECT

public:
    struct Question
    {
        QString title;
        QString subject;
        QString hint;
        QString primary;
        std::optional<Money> fixedAmount = {};
    };

    EntryPage(const Question &question, const Settings &settings);

signals:
    void entryTyped(const countertop::Money &amount, const QString &reason);

private:
    void take();

    Settings m_settings;
    std::optional<Money> m_fixed;
    QLineEdit *m_amount = nullptr;
    QLineEdit *m_reason;
};

} // namespace countertop::ui
