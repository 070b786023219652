// A bot on grammY: node grammy-bot.cjs FOLDER_OF_GRAMMY API_ROOT TOKEN
const { Bot, GrammyError, InlineKeyboard, InputFile } = require(require.resolve("grammy", { paths: [process.argv[2]] }));

const bot = new Bot(process.argv[4], { client: { apiRoot: process.argv[3] } });

bot.command("start", context =>
  context.reply(`started with ${context.match}`, { reply_markup: new InlineKeyboard().text("Press", "pressed") }));
bot.on("callback_query:data", async context => {
  await context.answerCallbackQuery({ text: "Got it" });
  await context.editMessageText(`<b>${context.callbackQuery.data}</b>`, { parse_mode: "HTML" });
});
bot.on("message:photo", context => context.replyWithDocument(new InputFile(Buffer.from("a,b"), "list.csv")));
bot.on("edited_message:text", context => context.reply(`edited: ${context.editedMessage.text}`));
bot.hears("break", async context => {
  try {
    await context.reply("<br>", { parse_mode: "HTML" });
  } catch (e) {
    await context.reply(e instanceof GrammyError ? `refused: ${e.description}` : `failed: ${e}`);
  }
});
bot.on("message:text", context =>
  context.reply(context.message.text, { reply_parameters: { message_id: context.message.message_id } }));
bot.catch(e => { console.error(String(e.error)); process.exitCode = 1; });

bot.api.setMyCommands([{ command: "start", description: "Start" }])
  .then(() => bot.start({ onStart: me => console.log(`ready ${me.username}`) }));
process.stdin.on("end", () => bot.stop()).resume();
